# frozen_string_literal: true

# What a member answers is seen in the application by its reviewers, and nowhere else.
RSpec.describe "Secrecy" do
  include_context "with a small world"

  let(:secret) { "marker-9c41-#{SecureRandom.hex(4)}" }
  let(:admin_base) { "/admin/plugins/discourse-verified-members" }

  # @return [String] everything that is logged at the most talkative level
  def log_of
    written = StringIO.new
    talkative = ActiveSupport::Logger.new(written, level: :debug)
    bases = [ActionController::Base, ActiveRecord::Base, ActiveJob::Base]
    usual = bases.map(&:logger)
    Rails.logger.broadcast_to(talkative)
    bases.each { |base| base.logger = talkative }
    yield
    written.string
  ensure
    bases.zip(usual) { |base, logger| base.logger = logger }
    Rails.logger.stop_broadcasting_to(talkative)
  end

  def apply
    sign_in(member)
    post "/verified-members/applications.json",
         params: {
           affiliation_id: affiliation.id,
           consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
           answers: {
             member_number: secret,
           },
         },
         as: :json
    expect(response.status).to eq(200)
    response.parsed_body["application"]["id"]
  end

  def decide(id)
    sign_in(moderator)
    get "#{admin_base}/applications/#{id}.json"
    expect(response.body).to include(secret)
    put "#{admin_base}/applications/#{id}/refuse.json", params: { reason: "Not in the register." }
    expect(response.status).to eq(200)
  end

  # Tables that hold text, and whether the text is in them.
  def tables_with(text)
    connection = ActiveRecord::Base.connection
    connection.tables.select do |table|
      DB.query_single(
        "SELECT COUNT(*) FROM #{table} AS t WHERE t::text LIKE ?",
        "%#{text}%",
      ).first > 0
    end
  end

  it "keeps answers out of logs, of jobs and of messages, from application to decision" do
    messages = nil
    log =
      log_of do
        messages =
          MessageBus.track_publish do
            Jobs.run_immediately!
            decide(apply)
          end
      end

    expect(log).to include("Parameters:", "[FILTERED]", "verified_members_applications")
    expect(log).not_to include(secret)
    expect(messages.map { |message| message.data.to_json }.join).not_to include(secret)
  end

  it "leaves them readable in no table while they wait, and in no form once decided" do
    id = apply
    reviewable = ReviewableVerifiedMembersApplication.find_by(target_id: id)
    expect(reviewable.payload.to_s).not_to include("member_number")
    expect(tables_with(secret)).to be_empty

    decide(id)

    expect(tables_with(secret)).to be_empty
    row = DB.query_hash("SELECT * FROM verified_members_applications WHERE id = ?", id).sole
    expect(row).to include("sealed_answers" => nil, "sealed_data_key" => nil)
    expect(row["wiped_at"]).to be_present
  end

  it "keeps the reason between reviewer and applicant" do
    application.close!(:refused, by: moderator, reason: secret)
    DiscourseVerifiedMembers::Notifier.refused(application)
    sign_in(moderator)
    put "#{admin_base}/verifications/#{verification.id}/revoke.json", params: { reason: secret }

    expect(tables_with(secret)).to contain_exactly(
      "verified_members_applications",
      "verified_members_revocations",
      "verified_members_verifications",
    )
  end

  it "keeps what is answered to a revocation out of logs, and nowhere once it is decided" do
    sign_in(moderator)
    put "#{admin_base}/verifications/#{verification.id}/revoke.json", params: { reason: "Left." }
    revocation = verification.reload.revocation
    log =
      log_of do
        sign_in(holder)
        path = "/verified-members/revocations/#{revocation.id}/answer.json"
        put path, params: { answer: secret }
        sign_in(moderator)
        path = "#{admin_base}/verifications/#{verification.id}/restore.json"
        put path, params: { word: "word-#{secret}" }
        expect(response.status).to eq(200)
      end

    expect(log).to include("[FILTERED]")
    expect(log.lines.grep(/Parameters:/).join).not_to include(secret)
    expect(tables_with(secret)).to contain_exactly("verified_members_revocations")
    expect(revocation.reload).to have_attributes(answer: nil, word: "word-#{secret}")
  end

  it "keeps what reviewers note out of logs, and readable in no table" do
    notes = { member_number: "note-#{secret}" }
    log =
      log_of do
        sign_in(moderator)
        path = "#{admin_base}/applications/#{application.id}"
        put "#{path}/note.json", params: { note: "private-#{secret}" }
        put "#{path}/return.json", params: { notes:, reason: "word-#{secret}" }, as: :json
        expect(response.status).to eq(200)
      end

    expect(log).to include("[FILTERED]")
    # What the applicant is told on the whole stays, as the reason of a refusal does.
    expect(tables_with("word-#{secret}")).to contain_exactly("verified_members_verdicts")
    expect(tables_with("note-#{secret}")).to be_empty
    expect(tables_with("private-#{secret}")).to be_empty
    expect(log).not_to match(/(note|private)-#{secret}/)
    expect(log.lines.grep(/Parameters:/).join).not_to include(secret)

    application.reload.close!(:withdrawn, by: applicant)
    expect(DiscourseVerifiedMembers::Verdict.pluck(:sealed_notes).compact).to be_empty
  end

  it "does not open what was copied from one person's application to another's" do
    theirs = Fabricate(:verified_members_application, user: member, affiliation:)
    theirs.update_columns(application.attributes.slice("sealed_answers", "sealed_data_key"))
    sign_in(member)

    get "/verified-members/verification.json"

    expect(response.parsed_body["applications"].sole["answers"]).to be_nil
    expect(response.body).not_to include("A-1")
  end

  describe "markup in what people write" do
    let(:markup) { %(<img src=x onerror="alert(1)">) }

    before do
      sign_in(admin)
      post "#{admin_base}/affiliations.json",
           params: {
             affiliation: {
               name: markup,
               label: "<b>x</b>",
               description: markup,
               icon: "star",
               color: "112233",
               group_name: "marked",
               with_badge: true,
             },
           },
           as: :json
      expect(response.status).to eq(200)
    end

    let(:marked) { DiscourseVerifiedMembers::Affiliation.find_by(name: markup) }

    it "is text on every page that core renders of the group, the badge and the site" do
      marked.group.add(member)
      sign_in(member)

      ["/", "/g/marked", "/badges/#{marked.badge_id}/-", "/u/#{member.username}"].each do |path|
        [{}, { "HTTP_USER_AGENT" => "Googlebot/2.1" }].each do |headers|
          get path, headers: headers
          expect(response.status).to eq(200)
          expect(response.body).not_to include("<img src=x", "<b>x</b>")
        end
      end
    end

    it "is refused as the name of a group" do
      post "#{admin_base}/affiliations.json",
           params: {
             affiliation: {
               name: "Union",
               label: "Union",
               icon: "star",
               color: "112233",
               group_name: "<b>union</b>",
             },
           },
           as: :json

      expect(response.status).to eq(422)
      expect(response.parsed_body["extras"]["fields"].keys).to eq(%w[group_name])
    end

    it "travels as JSON, never as a page, in reasons, notifications and reviews" do
      waiting = Fabricate(:verified_members_application, affiliation: marked, user: member)
      ReviewableVerifiedMembersApplication.needs_review!(
        target: waiting,
        created_by: member,
        reviewable_by_moderator: true,
      )
      sign_in(moderator)
      get "/review.json"
      expect(response.media_type).to eq("application/json")

      put "#{admin_base}/applications/#{waiting.id}/refuse.json", params: { reason: markup }
      expect(response.media_type).to eq("application/json")

      sign_in(member)
      get "/notifications"
      expect(response.body).not_to include("<img src=x")
      get "/notifications.json"
      expect(response.media_type).to eq("application/json")
      expect(response.parsed_body["notifications"].first["data"]).to include(
        "affiliation_name" => markup,
      )
    end
  end

  it "opens nothing for a picture or a frame that asks" do
    sign_in(moderator)
    path = "#{admin_base}/applications/#{application.id}.json"
    %w[image iframe document script].each do |destination|
      get path, headers: { "Sec-Fetch-Dest" => destination }
      expect(response.status).to eq(404)
    end
    expect(DiscourseVerifiedMembers::ApplicationView.count).to eq(0)

    get path, headers: { "Sec-Fetch-Dest" => "empty" }
    expect(response.status).to eq(200)
  end

  it "shows a reviewer nothing of what others say about their own application" do
    own = Fabricate(:verified_members_application, user: moderator, affiliation:)
    DiscourseVerifiedMembers::NoteOnApplication.call!(
      guardian: admin.guardian,
      params: {
        application_id: own.id,
        note: "private-#{secret}",
      },
    )
    sign_in(moderator)
    get "#{admin_base}/applications/#{own.id}.json"

    expect(response.parsed_body["application"]).to include(
      "verdicts" => [],
      "referrals" => [],
      "approvals" => [],
      "claim" => nil,
    )
    expect(response.body).not_to include(secret)
  end

  it "records that a returned application was seen by whoever comes too late to decide on it" do
    application.return!(within: 5.days)
    sign_in(moderator)
    put "#{admin_base}/applications/#{application.id}/approve.json"

    expect(response.status).to eq(409)
    expect(application.views.sole.user).to eq(moderator)
  end
end
