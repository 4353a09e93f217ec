# frozen_string_literal: true

# Who sees a label is its holder's to say. Those who were verified before they could be asked
# agreed that everyone does; whoever comes after is asked first.
class AddLabelVisibilityToVerifiedMembersVerifications < ActiveRecord::Migration[7.2]
  def change
    # 1 is "everyone", 0 is "unasked".
    add_column :verified_members_verifications,
               :label_visibility,
               :integer,
               null: false,
               default: 1,
               limit: 2
    change_column_default :verified_members_verifications, :label_visibility, from: 1, to: 0
  end
end
