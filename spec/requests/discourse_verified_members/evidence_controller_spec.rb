# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::EvidenceController do
  include_context "with a small world"
  include_context "with evidence files"

  let(:evidence) { DiscourseVerifiedMembers::Evidence }

  before { affiliation.update!(evidence: "optional") }

  describe "#create" do
    before { sign_in(member) }

    it "answers with the file as it is listed, and shows it on the member's page again" do
      file = upload(picture, name: "工作证.png")

      expect(response.status).to eq(200)
      expect(file).to include("id" => evidence.sole.id, "name" => "工作证.png", "kind" => "png")
      expect(response.headers["Cache-Control"]).to include("no-store")

      get "/verified-members/verification.json"
      offer = response.parsed_body["affiliations"].sole
      expect(offer).to include("evidence" => "optional", "uploads" => [file])
    end

    it "says in words what is wrong" do
      upload("<svg/>")
      expect(response.status).to eq(422)
      expect(response.parsed_body["errors"].sole).to include("JPEG")

      upload("")
      expect(response.parsed_body["errors"].sole).to include("empty")

      upload("%PDF-" + "x" * 8.megabytes)
      expect(response.parsed_body["errors"].sole).to include("8 MB")

      upload(picture_that_claims(30_000, 30_000))
      expect(response.parsed_body["errors"].sole).to include("40 megapixels")

      5.times { |n| upload(document("page #{n}")) }
      upload(document)
      expect(response.parsed_body["errors"].sole).to include("5 files")

      upload(document, consent_version: "0" * 16)
      expect(response.parsed_body["errors"].sole).to include("consent")
      expect(evidence.count).to eq(5)
    end

    it "takes forty an hour" do
      RateLimiter.enable
      statuses =
        41.times.map do
          upload("")
          response.status
        end

      expect(statuses.tally).to eq(422 => 40, 429 => 1)
    end
  end

  describe "#show" do
    fab!(:photo) do
      Fabricate(
        :verified_members_evidence,
        application:,
        kind: "png",
        name: "工作证\"\r\n.png",
        bytes: "picture",
      )
    end
    fab!(:letter) { Fabricate(:verified_members_evidence, application:, bytes: "%PDF-1.4") }

    def open_file(file)
      get "/verified-members/evidence/#{file.id}"
    end

    it "streams it to a reviewer, for nobody's cache and never as a page" do
      sign_in(moderator)
      open_file(photo)

      expect(response.status).to eq(200)
      expect(response.body).to eq("picture")
      expect(response.media_type).to eq("image/png")
      expect(response.headers).to include(
        "Cache-Control" => "no-store",
        "Content-Security-Policy" => "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy" => "same-origin",
        "X-Content-Type-Options" => "nosniff",
      )
      expect(response.headers["ETag"]).to be_nil
      expect(response.headers["Content-Disposition"]).to start_with("inline;")
      expect(response.headers["Content-Disposition"]).not_to match(/[\r\n]/)

      open_file(letter)
      expect(response.media_type).to eq("application/pdf")
      expect(response.headers["Content-Disposition"]).to start_with("attachment;")
    end

    it "lets the applicant see that a moderator opened it, and when, but not who" do
      sign_in(moderator)
      open_file(letter)
      sign_in(applicant)
      open_file(letter)

      get "/verified-members/verification.json"
      own = response.parsed_body["applications"].sole
      opened = own["timeline"].select { |event| event["kind"] == "file_opened" }
      expect(opened.sole).to include("role" => "moderator")
      expect(own["files"].map { |file| file["name"] }).to contain_exactly(photo.name, "card.pdf")
      expect(response.body).not_to include(moderator.username)
    end

    it "is 404 for everyone else, and after the decision for everyone" do
      sign_in(member)
      open_file(letter)
      expect(response.status).to eq(404)
      expect(response.body).not_to include("%PDF")

      application.close!(:approved, by: moderator)
      [applicant, moderator, admin].each do |user|
        sign_in(user)
        open_file(letter)
        expect(response.status).to eq(404)
      end
    end
  end

  describe "after a decision" do
    fab!(:letter) { Fabricate(:verified_members_evidence, application:, days_kept: 5) }

    def own_application
      sign_in(applicant)
      get "/verified-members/verification.json"
      response.parsed_body["applications"].sole
    end

    it "tells the applicant that the files were destroyed with it" do
      freeze_time
      application.close!(:approved, by: moderator)

      expect(evidence.count).to eq(0)
      expect(own_application).to include(
        "files" => [],
        "evidence_wiped_at" => Time.zone.now.as_json,
      )
      expect(own_application["timeline"].map { |event| event["kind"] }).to include("files_wiped")
    end

    it "says nothing of files where there were none" do
      letter.destroy!
      application.close!(:approved, by: moderator)

      expect(own_application["timeline"].map { |event| event["kind"] }).not_to include(
        "files_wiped",
      )
    end

    it "keeps them as long as the site says, but no longer than was agreed, and still under lock" do
      freeze_time
      SiteSetting.verified_members_evidence_retention_days = 30
      application.close!(:refused, by: moderator, reason: "No.")

      expect(own_application["files"].sole["expires_at"]).to eq(5.days.from_now.as_json)
      expect(own_application["evidence_wiped_at"]).to be_nil
      sign_in(moderator)
      get "/verified-members/evidence/#{letter.id}"
      expect(response.body).to start_with("%PDF")

      freeze_time(6.days.from_now)
      Jobs::DiscourseVerifiedMembers::DestroyEvidence.new.execute({})
      expect(own_application).to include(
        "files" => [],
        "evidence_wiped_at" => Time.zone.now.as_json,
      )
    end

    it "keeps nothing of what was withdrawn" do
      SiteSetting.verified_members_evidence_retention_days = 30
      application.close!(:withdrawn, by: applicant)

      expect(evidence.count).to eq(0)
    end
  end
end
