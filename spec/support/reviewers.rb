# frozen_string_literal: true

# An affiliation whose reviewers need not be staff, one with reviewers of its own, and the
# people around them.
RSpec.shared_context "with reviewers" do
  fab!(:reviewer_group, :group)
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, reviewer_group:) }
  fab!(:other_affiliation) do
    Fabricate(:verified_members_affiliation, reviewer_group: Fabricate(:group))
  end
  fab!(:reviewer) { Fabricate(:user).tap { |user| reviewer_group.add(user) } }
  fab!(:other_reviewer) do
    Fabricate(:user).tap { |user| other_affiliation.reviewer_group.add(user) }
  end
  fab!(:former_reviewer) do
    Fabricate(:user).tap do |user|
      reviewer_group.add(user)
      reviewer_group.remove(user)
    end
  end
  fab!(:application) { Fabricate(:verified_members_application, affiliation:) }
  fab!(:other_application) do
    Fabricate(:verified_members_application, affiliation: other_affiliation)
  end

  before { SiteSetting.verified_members_enabled = true }
end
