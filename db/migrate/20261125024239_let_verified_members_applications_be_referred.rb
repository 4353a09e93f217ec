# frozen_string_literal: true

class LetVerifiedMembersApplicationsBeReferred < ActiveRecord::Migration[7.2]
  def up
    add_column :verified_members_affiliations, :authority, :string, null: false, default: ""
    add_column :verified_members_applications, :authority, :string, null: false, default: ""
    add_column :verified_members_applications, :referred_at, :datetime

    create_table :verified_members_referrals do |t|
      t.bigint :application_id, null: false
      t.integer :referred_by_id, null: false
      t.datetime :referred_at, null: false
      t.integer :answer, limit: 2
      t.integer :answered_by_id
      t.datetime :closed_at
      t.binary :sealed_notes
      t.timestamps
    end

    add_index :verified_members_referrals,
              :application_id,
              unique: true,
              where: "closed_at IS NULL",
              name: "idx_verified_members_one_open_referral"
    add_index :verified_members_referrals,
              %i[application_id referred_at],
              name: "idx_verified_members_referrals"

    # State 0 is pending. What is out for an answer keeps no reviewer waiting.
    remove_index :verified_members_applications, name: "idx_verified_members_applications_by_wait"
    remove_index :verified_members_applications,
                 name: "idx_verified_members_applications_by_affiliation_and_wait"
    add_index :verified_members_applications,
              %i[waiting_since id],
              where: "state = 0 AND referred_at IS NULL",
              name: "idx_verified_members_applications_by_wait"
    add_index :verified_members_applications,
              %i[affiliation_id waiting_since id],
              where: "state = 0 AND referred_at IS NULL",
              name: "idx_verified_members_applications_by_affiliation_and_wait"
    add_index :verified_members_applications,
              %i[referred_at id],
              where: "state = 0 AND referred_at IS NOT NULL",
              name: "idx_verified_members_applications_referred"
    add_index :verified_members_applications,
              %i[affiliation_id referred_at id],
              where: "state = 0 AND referred_at IS NOT NULL",
              name: "idx_verified_members_applications_referred_by_affiliation"
  end

  def down
    remove_index :verified_members_applications, name: "idx_verified_members_applications_by_wait"
    remove_index :verified_members_applications,
                 name: "idx_verified_members_applications_by_affiliation_and_wait"
    add_index :verified_members_applications,
              %i[waiting_since id],
              where: "state = 0",
              name: "idx_verified_members_applications_by_wait"
    add_index :verified_members_applications,
              %i[affiliation_id waiting_since id],
              where: "state = 0",
              name: "idx_verified_members_applications_by_affiliation_and_wait"
    drop_table :verified_members_referrals
    remove_columns :verified_members_applications, :authority, :referred_at
    remove_column :verified_members_affiliations, :authority
  end
end
