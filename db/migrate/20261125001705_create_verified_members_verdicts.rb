# frozen_string_literal: true

class CreateVerifiedMembersVerdicts < ActiveRecord::Migration[7.2]
  def change
    add_column :verified_members_affiliations,
               :approvals_required,
               :integer,
               null: false,
               default: 1,
               limit: 2
    add_column :verified_members_affiliations, :return_templates, :jsonb, null: false, default: []
    add_column :verified_members_affiliations,
               :answer_return_within_days,
               :integer,
               null: false,
               default: 14,
               limit: 2

    add_column :verified_members_applications, :claimed_by_id, :integer
    add_column :verified_members_applications, :claimed_at, :datetime
    add_column :verified_members_applications, :answer_due_at, :datetime
    add_column :verified_members_applications, :lapse_announced_at, :datetime
    # State 1 is returned.
    add_index :verified_members_applications,
              %i[answer_due_at id],
              where: "state = 1",
              name: "idx_verified_members_applications_returned"

    create_table :verified_members_verdicts do |t|
      t.bigint :application_id, null: false
      t.integer :round, null: false
      t.integer :reviewer_id, null: false
      t.integer :verdict, limit: 2
      t.datetime :given_at
      t.text :reason
      t.binary :sealed_notes
      t.datetime :answered_at
      t.timestamps
    end

    add_index :verified_members_verdicts,
              %i[application_id round reviewer_id],
              unique: true,
              name: "idx_verified_members_one_verdict"
    add_index :verified_members_verdicts, :reviewer_id
  end
end
