# frozen_string_literal: true

class AddIndexOnEndedVerifiedMembersVerifications < ActiveRecord::Migration[7.2]
  def change
    add_index :verified_members_verifications,
              %i[verified_at id],
              where: "ended_at IS NOT NULL",
              name: "idx_verified_members_register_ended"
  end
end
