# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::VerificationsController do
  include_context "with a small world"

  describe "#renounce" do
    let(:path) { "/verified-members/verifications/#{verification.id}/renounce.json" }

    before { sign_in(holder) }

    it "takes label and group together" do
      put path

      expect(response.status).to eq(200)
      expect(response.parsed_body).to eq("success" => "OK")
      expect(verification.reload).to be_renounced
      expect(affiliation.group.users).not_to include(holder)
    end

    it "answers 409 to the second time" do
      2.times { put path }

      expect(response.status).to eq(409)
      expect(response.parsed_body["errors"]).to eq(
        [I18n.t("verified_members.errors.ended_already")],
      )
    end
  end
end
