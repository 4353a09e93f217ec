# frozen_string_literal: true

# What was taken and why, and what its holder and a reviewer said to it after that.
class CreateVerifiedMembersRevocations < ActiveRecord::Migration[7.2]
  def change
    create_table :verified_members_revocations do |t|
      t.bigint :verification_id, null: false
      t.integer :user_id, null: false
      t.datetime :revoked_at, null: false
      t.integer :revoked_by_id, null: false
      t.text :reason, null: false, default: ""
      t.jsonb :memberships, null: false, default: []
      t.text :answer
      t.datetime :answered_at
      t.datetime :decided_at
      t.integer :decided_by_id
      t.integer :outcome, limit: 2
      t.text :word
      t.timestamps
    end

    # One at a time: a verification that was restored may be revoked again.
    add_index :verified_members_revocations,
              :verification_id,
              unique: true,
              where: "outcome IS NULL",
              name: "idx_verified_members_one_open_revocation"
    add_index :verified_members_revocations,
              :verification_id,
              name: "idx_verified_members_revocations"
    add_index :verified_members_revocations,
              %i[user_id revoked_at],
              name: "idx_verified_members_revocations_of_user"
    add_index :verified_members_revocations,
              :verification_id,
              where: "outcome IS NULL AND answered_at IS NOT NULL",
              name: "idx_verified_members_revocations_answered"
  end
end
