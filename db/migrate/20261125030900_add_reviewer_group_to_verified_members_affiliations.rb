# frozen_string_literal: true

class AddReviewerGroupToVerifiedMembersAffiliations < ActiveRecord::Migration[7.2]
  def change
    add_column :verified_members_affiliations, :reviewer_group_id, :integer
    # Not unique: one committee may look after several affiliations.
    add_index :verified_members_affiliations,
              :reviewer_group_id,
              where: "reviewer_group_id IS NOT NULL",
              name: "idx_verified_members_affiliations_by_reviewers"
  end
end
