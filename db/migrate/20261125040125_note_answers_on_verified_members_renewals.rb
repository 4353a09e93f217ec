# frozen_string_literal: true

class NoteAnswersOnVerifiedMembersRenewals < ActiveRecord::Migration[7.2]
  def change
    # How many of the affiliation's questions were answered anew; what was answered is not kept.
    add_column :verified_members_renewals,
               :questions_answered,
               :integer,
               limit: 2,
               null: false,
               default: 0
  end
end
