# frozen_string_literal: true

# The people of the design's table of rights, around one affiliation.
RSpec.shared_context "with a small world" do
  fab!(:admin)
  fab!(:moderator)
  fab!(:member) { Fabricate(:user) }
  fab!(:applicant) { Fabricate(:user) }
  fab!(:holder) { Fabricate(:user) }
  fab!(:leader) { Fabricate(:user) }
  fab!(:affiliation) { Fabricate(:verified_members_affiliation) }
  fab!(:application) { Fabricate(:verified_members_application, user: applicant, affiliation:) }
  fab!(:verification) do
    Fabricate(:verified_members_verification, user: holder, affiliation:, verified_by: moderator)
  end

  before do
    SiteSetting.verified_members_enabled = true
    RateLimiter.disable
    affiliation.group.add(holder)
    affiliation.group.add_owner(leader)
  end
end
