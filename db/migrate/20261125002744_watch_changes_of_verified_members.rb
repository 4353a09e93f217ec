# frozen_string_literal: true

# What a holder was called when a reviewer last looked, from the first change on until
# a reviewer has looked again.
class WatchChangesOfVerifiedMembers < ActiveRecord::Migration[7.2]
  def change
    add_column :verified_members_verifications, :changed_at, :datetime
    add_column :verified_members_verifications, :known_as, :jsonb, null: false, default: {}

    add_index :verified_members_verifications,
              %i[changed_at id],
              where: "ended_at IS NULL AND changed_at IS NOT NULL",
              name: "idx_verified_members_register_changed"

    remove_index :verified_members_verifications,
                 :user_id,
                 where: "ended_at IS NULL AND paused_at IS NULL",
                 include: :affiliation_id,
                 name: "idx_verified_members_labels"
    add_index :verified_members_verifications,
              :user_id,
              where: "ended_at IS NULL AND paused_at IS NULL AND changed_at IS NULL",
              include: %i[affiliation_id label_visibility],
              name: "idx_verified_members_shown_labels"
  end
end
