# frozen_string_literal: true

# Few at any time, and looked for every few minutes among all that have ended.
class IndexChangedAndEndedVerifiedMembersVerifications < ActiveRecord::Migration[7.2]
  def change
    add_index :verified_members_verifications,
              :id,
              where: "ended_at IS NOT NULL AND changed_at IS NOT NULL",
              name: "idx_verified_members_changed_and_ended"
  end
end
