# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ApplicationsController do
  include_context "with a small world"

  let(:consent) { DiscourseVerifiedMembers::Consent.new(affiliation) }
  let(:submission) do
    {
      affiliation_id: affiliation.id,
      consent_version: consent.version,
      answers: {
        member_number: "B-2",
      },
    }
  end

  describe "#create" do
    def apply(**changes)
      post "/verified-members/applications.json", params: submission.merge(changes), as: :json
    end

    it "answers with the application, and keeps the words that were agreed to" do
      sign_in(member)

      apply

      expect(response.status).to eq(200)
      expect(response.parsed_body["application"]).to include(
        "affiliation_id" => affiliation.id,
        "state" => "pending",
        "ahead" => 1,
        "answers" => {
          "member_number" => "B-2",
        },
      )
      kept = DiscourseVerifiedMembers::ConsentText.find_by(version: consent.version)
      expect(kept.text).to eq(consent.text)
    end

    it "says what is missing, in the member’s language and as a date" do
      freeze_time Time.utc(2026, 11, 25, 8)
      SiteSetting.allow_user_locale = true
      member.update!(locale: "zh_CN", created_at: 18.days.ago)
      sign_in(member)
      consent_version =
        I18n.with_locale(:zh_CN) { DiscourseVerifiedMembers::Consent.new(affiliation).version }

      affiliation.update!(min_days_joined: 30)
      apply(consent_version:)
      expect(response.status).to eq(422)
      expect(response.parsed_body["errors"]).to eq(["须注册满 30 天方可申请，还差 12 天。"])

      affiliation.update!(min_days_joined: 0, reapply_after_days: 10)
      Fabricate(
        :verified_members_application,
        user: member,
        affiliation:,
        state: "refused",
        decided_at: 3.days.ago,
        decided_by: moderator,
      )
      apply(consent_version:)
      expect(response.parsed_body["errors"].first).to include("2026 年12 月 2 日起")

      affiliation.update!(reapply_after_days: 0, attempts_max: 1)
      apply(consent_version:)
      expect(response.parsed_body["errors"].first).to include("1 次")
    end

    it "names every question whose answer will not do" do
      sign_in(member)

      apply(answers: { member_number: "x" * 41 })

      expect(response.status).to eq(422)
      message = I18n.t("js.verified_members.answers.too_long", max: 40)
      expect(response.parsed_body["extras"]["fields"]).to eq("member_number" => message)
      expect(response.parsed_body["errors"]).to eq([message])
    end

    it "refuses a second open application, a held affiliation and an outdated consent, each in words" do
      sign_in(applicant)
      apply
      expect(response.status).to eq(422)
      expect(response.parsed_body["errors"]).to eq(
        [I18n.t("verified_members.errors.applied_already")],
      )

      sign_in(holder)
      apply
      expect(response.parsed_body["errors"]).to eq(
        [I18n.t("verified_members.errors.verified_already")],
      )

      sign_in(member)
      apply(consent_version: "0" * 16)
      expect(response.parsed_body["errors"]).to eq(
        [I18n.t("verified_members.errors.consent_changed")],
      )
    end

    it "knows no affiliation that is disabled" do
      affiliation.update!(enabled: false)
      sign_in(member)

      apply

      expect(response.status).to eq(404)
    end

    it "answers 429 to someone who sends without end" do
      RateLimiter.enable
      sign_in(member)

      20.times { apply(answers: {}) }
      expect(response.status).to eq(422)
      apply

      expect(response.status).to eq(429)
      expect(DiscourseVerifiedMembers::Application.where(user: member)).to be_empty
    end
  end

  describe "#withdraw" do
    let(:path) { "/verified-members/applications/#{application.id}/withdraw.json" }

    it "answers with the application, closed and wiped" do
      sign_in(applicant)

      put path

      expect(response.status).to eq(200)
      own = response.parsed_body["application"]
      expect(own).to include("state" => "withdrawn", "answers" => nil, "questions" => nil)
      expect(own["timeline"].pluck("kind")).to eq(%w[submitted withdrawn wiped])
      expect(application.reload).to have_attributes(sealed_answers: nil, sealed_data_key: nil)
    end

    it "tells an applicant who comes too late what was decided, without the answers" do
      application.close!(:refused, by: moderator, reason: "Not in the register.")
      sign_in(applicant)

      put path

      expect(response.status).to eq(409)
      expect(response.parsed_body).to include("error_type" => "already_decided")
      expect(response.parsed_body["extras"]["application"]).to include(
        "state" => "refused",
        "reason" => "Not in the register.",
        "answers" => nil,
      )
    end
  end
end
