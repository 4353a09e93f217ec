# frozen_string_literal: true

class CreateVerifiedMembersEvidence < ActiveRecord::Migration[7.2]
  def change
    # 0 is off.
    add_column :verified_members_affiliations,
               :evidence,
               :integer,
               limit: 2,
               null: false,
               default: 0
    add_column :verified_members_applications, :evidence_wiped_at, :datetime

    create_table :verified_members_evidence do |t|
      t.integer :user_id, null: false
      t.bigint :affiliation_id, null: false
      t.bigint :application_id
      t.integer :position, null: false, limit: 2
      t.integer :kind, null: false, limit: 2
      t.integer :size, null: false
      t.binary :sealed_key, null: false, default: ""
      t.binary :sealed_facts, null: false, default: ""
      t.binary :sealed_bytes, null: false, default: ""
      # What the owner agreed to; a longer time that the site sets later is not for this file.
      t.integer :days_kept, null: false, default: 0, limit: 2
      t.datetime :expires_at
      t.datetime :created_at, null: false
    end

    # Five files at most, before they are sent and after.
    add_check_constraint :verified_members_evidence,
                         "position BETWEEN 1 AND 5",
                         name: "verified_members_evidence_five_files"
    # What belongs to no application ends by itself.
    add_check_constraint :verified_members_evidence,
                         "application_id IS NOT NULL OR expires_at IS NOT NULL",
                         name: "verified_members_evidence_ends"
    add_index :verified_members_evidence,
              %i[user_id affiliation_id position],
              unique: true,
              where: "application_id IS NULL",
              name: "idx_verified_members_evidence_uploads"
    add_index :verified_members_evidence,
              %i[application_id position],
              unique: true,
              where: "application_id IS NOT NULL",
              name: "idx_verified_members_evidence_of_application"
    add_index :verified_members_evidence,
              :expires_at,
              where: "expires_at IS NOT NULL",
              name: "idx_verified_members_evidence_expiring"

    create_table :verified_members_evidence_views do |t|
      t.bigint :evidence_id, null: false
      t.bigint :application_id, null: false
      t.integer :user_id, null: false
      t.integer :role, null: false, limit: 2
      t.datetime :viewed_at, null: false
    end

    add_index :verified_members_evidence_views,
              %i[application_id viewed_at],
              name: "idx_verified_members_evidence_views"
  end
end
