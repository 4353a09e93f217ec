# frozen_string_literal: true

# What a reviewer who is not staff may send, and what nobody should.
RSpec.describe "Hostile input to the review page" do
  include_context "with reviewers"
  include_context "with hostile values"

  before do
    RateLimiter.disable
    sign_in(reviewer)
  end

  it "finds nothing behind ids that are none" do
    strange_ids.each do |id|
      get "/verified-members/review/#{id}.json"
      expect(response.status).to be_between(400, 499)
      %w[approve refuse return note claim].each do |what|
        put "/verified-members/review/#{id}/#{what}.json",
            params: {
              reason: "No.",
              notes: {
                member_number: "Which?",
              },
            }
        expect(response.status).to be_between(400, 499)
      end
    end
    expect(other_application.reload).to be_pending
  end

  it "lists one's own affiliations whatever the filters are" do
    values.each do |value|
      %i[state affiliation_id q after].each do |name|
        get "/verified-members/review.json", params: { name => value }
        expect(response.status).to be_between(200, 499)
        expect(response.body).not_to include(other_application.user.username)
      end
    end
  end

  it "takes as reviewers only a group that exists" do
    sign_in(Fabricate(:admin))
    kept = affiliation.reviewer_group_id
    base = { name: affiliation.name, label: "Member", icon: "id-card", color: "1f5f8b" }

    values.compact.each do |reviewer_group_id|
      put "/admin/plugins/discourse-verified-members/affiliations/#{affiliation.id}.json",
          params: {
            affiliation: {
              **base,
              reviewer_group_id:,
            },
          },
          as: :json
      expect(response.status).to be_between(200, 499)
      expect(affiliation.reload.reviewer_group_id).to eq(nil).or eq(kept)
    end
  end
end
