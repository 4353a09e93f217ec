# frozen_string_literal: true

class AddRoundToVerifiedMembersEvidence < ActiveRecord::Migration[7.2]
  def change
    # Of the application, in which the file came.
    add_column :verified_members_evidence, :round, :integer, null: false, default: 1
  end
end
