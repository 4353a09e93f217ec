# frozen_string_literal: true

class CreateVerifiedMembersApplications < ActiveRecord::Migration[7.2]
  def change
    create_table :verified_members_applications do |t|
      t.integer :user_id, null: false
      t.bigint :affiliation_id, null: false
      t.integer :state, null: false, default: 0, limit: 2
      t.integer :round, null: false, default: 1
      t.binary :sealed_data_key
      t.binary :sealed_answers
      t.string :consent_version, null: false, limit: 16
      t.datetime :consented_at, null: false
      t.datetime :submitted_at, null: false
      t.datetime :decided_at
      t.integer :decided_by_id
      t.text :reason
      t.datetime :wiped_at
      t.timestamps
    end

    # State 0 is pending, 1 is returned: together the open ones.
    add_index :verified_members_applications,
              %i[user_id affiliation_id],
              unique: true,
              where: "state IN (0, 1)",
              name: "idx_verified_members_one_open_application"
    add_index :verified_members_applications,
              %i[submitted_at id],
              where: "state = 0",
              name: "idx_verified_members_applications_waiting"
    add_index :verified_members_applications,
              %i[affiliation_id submitted_at id],
              where: "state = 0",
              name: "idx_verified_members_applications_waiting_by_affiliation"
    add_index :verified_members_applications,
              %i[state submitted_at id],
              name: "idx_verified_members_applications_by_state"
    add_index :verified_members_applications,
              %i[affiliation_id state submitted_at id],
              name: "idx_verified_members_applications_by_affiliation"
    add_index :verified_members_applications,
              %i[user_id submitted_at],
              name: "idx_verified_members_applications_of_user"

    create_table :verified_members_application_views do |t|
      t.bigint :application_id, null: false
      t.integer :user_id, null: false
      t.integer :role, null: false, limit: 2
      t.datetime :viewed_at, null: false
    end

    add_index :verified_members_application_views,
              %i[application_id viewed_at],
              name: "idx_verified_members_application_views"

    create_table :verified_members_consent_texts do |t|
      t.string :version, null: false, limit: 16
      t.text :text, null: false
      t.datetime :created_at, null: false
    end

    add_index :verified_members_consent_texts, :version, unique: true
  end
end
