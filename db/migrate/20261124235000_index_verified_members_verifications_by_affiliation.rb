# frozen_string_literal: true

# What is counted and listed is always only what is live, or only what has ended; an index
# over both reads whatever it skips.
class IndexVerifiedMembersVerificationsByAffiliation < ActiveRecord::Migration[7.2]
  def change
    add_index :verified_members_verifications,
              %i[affiliation_id verified_at id],
              where: "ended_at IS NULL",
              name: "idx_verified_members_register_live_by_affiliation"
    add_index :verified_members_verifications,
              %i[affiliation_id verified_at id],
              where: "ended_at IS NOT NULL",
              name: "idx_verified_members_register_ended_by_affiliation"
    remove_index :verified_members_verifications,
                 %i[affiliation_id verified_at id],
                 name: "idx_verified_members_register"
  end
end
