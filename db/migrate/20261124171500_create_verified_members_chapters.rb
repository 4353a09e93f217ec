# frozen_string_literal: true

class CreateVerifiedMembersChapters < ActiveRecord::Migration[7.2]
  def change
    add_column :verified_members_affiliations, :zone_id, :integer
    # 2 is "verified", the strictest.
    add_column :verified_members_affiliations, :joining, :integer, null: false, default: 2, limit: 2
    add_column :verified_members_affiliations, :decline_templates, :jsonb, null: false, default: []
    add_column :verified_members_affiliations, :preset_id, :string, limit: 60
    add_index :verified_members_affiliations, :zone_id, unique: true, where: "zone_id IS NOT NULL"

    create_table :verified_members_chapters do |t|
      t.bigint :affiliation_id, null: false
      t.integer :group_id, null: false
      t.integer :board_id
      t.text :summary, null: false, default: ""
      t.integer :capacity
      t.integer :position, null: false, default: 0
      t.datetime :archived_at
      t.timestamps
    end

    add_index :verified_members_chapters, :group_id, unique: true
    add_index :verified_members_chapters, %i[affiliation_id position]
    add_index :verified_members_chapters, :board_id

    create_table :verified_members_join_requests do |t|
      t.bigint :chapter_id, null: false
      t.integer :user_id, null: false
      t.integer :state, null: false, default: 0, limit: 2
      t.text :message, null: false, default: ""
      t.text :reason
      t.datetime :asked_at, null: false
      t.datetime :decided_at
      t.integer :decided_by_id
      t.bigint :moved_from_id
      t.datetime :leaders_reminded_at
      t.datetime :admins_reminded_at
      t.timestamps
    end

    # State 0 is pending.
    add_index :verified_members_join_requests,
              %i[user_id chapter_id],
              unique: true,
              where: "state = 0",
              name: "idx_verified_members_one_open_join_request"
    add_index :verified_members_join_requests,
              %i[chapter_id asked_at id],
              where: "state = 0",
              name: "idx_verified_members_join_requests_waiting"
    add_index :verified_members_join_requests,
              %i[asked_at id],
              where: "state = 0",
              name: "idx_verified_members_join_requests_waiting_anywhere"
    add_index :verified_members_join_requests,
              %i[chapter_id decided_at id],
              where: "state <> 0",
              name: "idx_verified_members_join_requests_closed"
    add_index :verified_members_join_requests,
              %i[decided_at id],
              where: "state <> 0",
              name: "idx_verified_members_join_requests_closed_anywhere"
    add_index :verified_members_join_requests,
              %i[user_id asked_at],
              name: "idx_verified_members_join_requests_of_user"
  end
end
