# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Admin::VerificationsController do
  include_context "with a small world"

  describe "#revoke" do
    let(:path) do
      "/admin/plugins/discourse-verified-members/verifications/#{verification.id}/revoke.json"
    end

    before { sign_in(moderator) }

    it "answers with the row as it stands" do
      put path, params: { reason: "Has left the association." }

      expect(response.status).to eq(200)
      expect(response.parsed_body["verification"]).to include(
        "id" => verification.id,
        "end_reason" => "revoked",
        "user" => a_hash_including("username" => holder.username),
      )
      expect(affiliation.group.users).not_to include(holder)
    end

    it "wants a reason of at most 1000 characters, and names the field" do
      [nil, " ", "x" * 1001].each do |reason|
        put path, params: { reason: }
        expect(response.status).to eq(422)
        expect(response.parsed_body["extras"]["fields"].keys).to eq(%w[reason])
      end
      expect(verification.reload).to be_live
    end

    it "answers 409 to the second time" do
      2.times { put path, params: { reason: "Has left the association." } }

      expect(response.status).to eq(409)
      expect(response.parsed_body["errors"]).to eq(
        [I18n.t("verified_members.errors.ended_already")],
      )
    end
  end
end
