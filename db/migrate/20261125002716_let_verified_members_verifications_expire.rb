# frozen_string_literal: true

class LetVerifiedMembersVerificationsExpire < ActiveRecord::Migration[7.2]
  def up
    change_table :verified_members_affiliations, bulk: true do |t|
      t.integer :validity_days
      t.integer :grace_days, null: false, default: 14
    end
    change_table :verified_members_verifications, bulk: true do |t|
      t.datetime :expires_at
      t.integer :reminders_sent, null: false, default: 0, limit: 2
      t.string :consent_version, limit: 16
    end

    # Which words somebody has agreed to, their application knows.
    execute <<~SQL
      UPDATE verified_members_verifications verifications
      SET consent_version = applications.consent_version
      FROM verified_members_applications applications
      WHERE applications.id = verifications.application_id
    SQL

    # What ends soon, over all and by affiliation; whose grace is over, by affiliation.
    add_index :verified_members_verifications,
              %i[expires_at id],
              where: "ended_at IS NULL AND expires_at IS NOT NULL",
              name: "idx_verified_members_expiring"
    add_index :verified_members_verifications,
              %i[affiliation_id expires_at id],
              where: "ended_at IS NULL AND expires_at IS NOT NULL",
              name: "idx_verified_members_expiring_by_affiliation"
    # Whoever has been reminded twice is looked at no more.
    add_index :verified_members_verifications,
              %i[reminders_sent expires_at id],
              where: "ended_at IS NULL AND expires_at IS NOT NULL AND reminders_sent < 2",
              name: "idx_verified_members_to_remind"

    create_table :verified_members_renewals do |t|
      t.bigint :verification_id, null: false
      t.integer :renewed_by_id, null: false
      t.datetime :renewed_at, null: false
      t.datetime :former_expires_at, null: false
      t.datetime :expires_at
      t.string :consent_version, limit: 16
    end

    add_index :verified_members_renewals,
              %i[verification_id renewed_at],
              name: "idx_verified_members_renewals"
  end

  def down
    drop_table :verified_members_renewals
    remove_columns :verified_members_verifications, :expires_at, :reminders_sent, :consent_version
    remove_columns :verified_members_affiliations, :validity_days, :grace_days
  end
end
