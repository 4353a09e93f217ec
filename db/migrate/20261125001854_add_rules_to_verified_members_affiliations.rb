# frozen_string_literal: true

class AddRulesToVerifiedMembersAffiliations < ActiveRecord::Migration[7.2]
  def change
    change_table :verified_members_affiliations, bulk: true do |t|
      t.integer :min_trust_level, null: false, default: 0, limit: 2
      t.integer :min_days_joined, null: false, default: 0
      t.integer :min_posts, null: false, default: 0
      t.boolean :good_standing, null: false, default: true
      t.integer :reapply_after_days, null: false, default: 0
      t.integer :attempts_max
    end
  end
end
