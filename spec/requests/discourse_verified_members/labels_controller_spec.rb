# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::LabelsController do
  include_context "with a small world"

  describe "#show" do
    let(:path) { "/verified-members/labels/#{holder.username}.json" }

    before { SiteSetting.hide_new_user_profiles = false }

    it "tells visitors who checked, when and how" do
      get path

      expect(response.parsed_body["labels"].sole).to include(
        "affiliation_id" => affiliation.id,
        "verified_at" => verification.verified_at.as_json,
        "method" => "application",
        "verified_by" => a_hash_including("username" => moderator.username),
      )
    end

    it "says nothing of labels that are not shown" do
      verification.update!(paused_at: Time.zone.now)

      get path
      expect(response.status).to eq(404)
      get "/verified-members/labels/#{member.username}.json"
      expect(response.status).to eq(404)
    end

    it "answers 404 where the profile is hidden, and for nobody" do
      holder.user_option.update!(hide_profile: true)
      SiteSetting.allow_users_to_hide_profile = true

      get path
      expect(response.status).to eq(404)

      get "/verified-members/labels/nobody_at_all.json"
      expect(response.status).to eq(404)
    end
  end
end
