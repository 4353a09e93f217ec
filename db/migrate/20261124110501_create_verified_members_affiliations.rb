# frozen_string_literal: true

class CreateVerifiedMembersAffiliations < ActiveRecord::Migration[7.2]
  def change
    create_table :verified_members_affiliations do |t|
      t.string :name, null: false, limit: 100
      t.string :label, null: false, limit: 12
      t.text :description, null: false, default: ""
      t.string :icon, null: false, limit: 60
      t.string :color, null: false, limit: 6
      t.integer :group_id, null: false
      t.integer :badge_id
      t.jsonb :form, null: false, default: []
      t.jsonb :reason_templates, null: false, default: []
      t.boolean :enabled, null: false, default: true
      t.integer :position, null: false, default: 0
      t.timestamps
    end

    add_index :verified_members_affiliations,
              "lower(name)",
              unique: true,
              name: "idx_verified_members_affiliations_on_name"
    add_index :verified_members_affiliations, :group_id, unique: true
    add_index :verified_members_affiliations, :badge_id, unique: true, where: "badge_id IS NOT NULL"
  end
end
