# frozen_string_literal: true

class GiveVerifiedMembersApplicationsATarget < ActiveRecord::Migration[7.2]
  def up
    add_column :verified_members_affiliations,
               :target_days,
               :integer,
               null: false,
               default: 3,
               limit: 2

    add_column :verified_members_applications, :waiting_since, :datetime
    execute <<~SQL
      UPDATE verified_members_applications applications
      SET waiting_since = GREATEST(
        submitted_at,
        (
          SELECT MAX(answered_at)
          FROM verified_members_verdicts verdicts
          WHERE verdicts.application_id = applications.id
        )
      )
    SQL
    change_column_default :verified_members_applications, :waiting_since, -> { "CURRENT_TIMESTAMP" }
    change_column_null :verified_members_applications, :waiting_since, false

    # State 0 is pending; 2 and 3 are approved and refused.
    add_index :verified_members_applications,
              %i[waiting_since id],
              where: "state = 0",
              name: "idx_verified_members_applications_by_wait"
    add_index :verified_members_applications,
              %i[affiliation_id waiting_since id],
              where: "state = 0",
              name: "idx_verified_members_applications_by_affiliation_and_wait"
    add_index :verified_members_applications,
              %i[affiliation_id decided_at],
              where: "state IN (2, 3)",
              name: "idx_verified_members_applications_decided"
  end

  def down
    remove_column :verified_members_applications, :waiting_since
    remove_index :verified_members_applications, name: "idx_verified_members_applications_decided"
    remove_column :verified_members_affiliations, :target_days
  end
end
