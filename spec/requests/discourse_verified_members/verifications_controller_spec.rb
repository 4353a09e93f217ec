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

  describe "#choose_visibility" do
    include_context "with hostile values"

    let(:path) { "/verified-members/verifications/#{verification.id}/visibility.json" }

    before { sign_in(holder) }

    it "keeps what the holder chose, and answers with it" do
      put path, params: { label_visibility: "members" }

      expect(response.parsed_body["verification"]).to include(
        "id" => verification.id,
        "label_visibility" => "members",
        "pauses" => [],
      )
      expect(verification.reload).to be_label_for_members
    end

    it "takes no zone where there is none" do
      put path, params: { label_visibility: "zone" }
      expect(response.status).to eq(422)

      affiliation.update!(zone: Fabricate(:category))
      put path, params: { label_visibility: "zone" }
      expect(response.status).to eq(200)
    end

    it "refuses whatever else is sent, in words, and leaves it as it was" do
      bodies = [*values, "unasked", "0", 1].map { |value| { label_visibility: value } }

      expect_refusals(:put, path, bodies)
      expect_words(:put, path, { label_visibility: "all" })
      expect(verification.reload).to be_label_for_everyone
    end

    it "knows no strange ids" do
      statuses =
        strange_ids.map do |id|
          %w[visibility pause resume].map do |verb|
            put "/verified-members/verifications/#{id}/#{verb}.json",
                params: {
                  label_visibility: "members",
                }
            response.status
          end
        end

      expect(statuses.flatten.uniq).to contain_exactly(404)
    end

    it "answers 409 when it has ended" do
      verification.update!(ended_at: Time.zone.now, end_reason: :renounced)
      put path, params: { label_visibility: "members" }
      expect(response.status).to eq(409)
    end
  end

  describe "#pause and #resume" do
    def change(verb)
      put "/verified-members/verifications/#{verification.id}/#{verb}.json"
      response.parsed_body.dig("verification", "pauses")
    end

    before { sign_in(holder) }

    it "take the label down and bring it back; status and group stay" do
      expect(change("pause")).to eq(["holder"])
      expect(verification.reload).to be_live
      expect(affiliation.group.users).to include(holder)

      expect(change("resume")).to be_empty
      expect(verification.reload.paused_at).to be_nil
    end

    it "are done as often as they are asked, with the same outcome" do
      change("pause")
      since = verification.reload.paused_at
      expect(change("pause")).to eq(["holder"])
      expect(verification.reload.paused_at).to eq_time(since)
      2.times { expect(change("resume")).to be_empty }
    end

    it "cannot be repeated without end" do
      RateLimiter.enable
      statuses =
        Array.new(61) do
          change("pause")
          response.status
        end
      expect(statuses.tally).to eq(200 => 60, 429 => 1)
    end
  end
end
