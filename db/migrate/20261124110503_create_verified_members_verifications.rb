# frozen_string_literal: true

class CreateVerifiedMembersVerifications < ActiveRecord::Migration[7.2]
  def change
    create_table :verified_members_verifications do |t|
      t.integer :user_id, null: false
      t.bigint :affiliation_id, null: false
      t.bigint :application_id
      t.datetime :verified_at, null: false
      t.integer :verified_by_id, null: false
      t.integer :check_method, null: false, default: 0, limit: 2
      t.datetime :paused_at
      t.datetime :ended_at
      t.integer :ended_by_id
      t.integer :end_reason, limit: 2
      t.text :end_note
      t.timestamps
    end

    add_index :verified_members_verifications,
              %i[user_id affiliation_id],
              unique: true,
              where: "ended_at IS NULL",
              name: "idx_verified_members_one_live_verification"
    add_index :verified_members_verifications,
              :user_id,
              where: "ended_at IS NULL AND paused_at IS NULL",
              include: :affiliation_id,
              name: "idx_verified_members_labels"
    add_index :verified_members_verifications,
              %i[affiliation_id verified_at id],
              name: "idx_verified_members_register"
    add_index :verified_members_verifications,
              %i[verified_at id],
              where: "ended_at IS NULL",
              name: "idx_verified_members_register_live"
    add_index :verified_members_verifications, :application_id
  end
end
