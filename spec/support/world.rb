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

# A chapter that the leader leads and the holder has asked to join, one more that takes
# requests, one that is archived, and the zone above them.
RSpec.shared_context "with chapters" do
  include_context "with a small world"

  fab!(:zone) { Fabricate(:category, name: "Members’ zone") }
  fab!(:chapter) { Fabricate(:verified_members_chapter, affiliation:) }
  fab!(:other_chapter) { Fabricate(:verified_members_chapter, affiliation:) }
  fab!(:archived_chapter) do
    Fabricate(:verified_members_chapter, affiliation:, archived_at: 1.day.ago)
  end
  fab!(:join_request) do
    Fabricate(:verified_members_join_request, chapter:, user: holder, message: "I can drive.")
  end

  before do
    affiliation.update!(zone:)
    { chapter => leader, other_chapter => admin }.each do |led, owner|
      led.group.add_owner(owner)
      led.group.update!(allow_membership_requests: true)
    end
    GroupRequest.create!(group: chapter.group, user: holder, reason: join_request.message)
  end
end
