# frozen_string_literal: true

RSpec.describe "Answering a revocation" do
  include_context "with a revocation"
  include_context "with hostile values"

  let(:base) { "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}" }
  let(:path) { "/verified-members/revocations/#{revocation.id}/answer.json" }
  let(:own) do
    get "/verified-members/verification.json"
    response.parsed_body["revocations"]
  end

  before { RateLimiter.disable }

  def register(state)
    get "#{base}/register.json", params: { state: }
    response.parsed_body
  end

  it "is offered on one's own page, once, and stands in the register until it is decided" do
    sign_in(holder)
    expect(own.sole).to include(
      "affiliation_id" => affiliation.id,
      "reason" => "Left the branch.",
      "can_answer" => true,
      "answer_until" => be_present,
    )

    put path, params: { answer: "I never left." }
    expect(response.parsed_body["revocation"]).to include(
      "can_answer" => false,
      "answer" => "I never left.",
    )
    put path, params: { answer: "And another thing." }
    expect(response.status).to eq(409)

    sign_in(moderator)
    answered = register("answered")
    expect(answered["meta"]["answered_count"]).to eq(1)
    expect(answered["verifications"].sole["revocation"]).to include(
      "answer" => "I never left.",
      "can_restore" => true,
      "can_uphold" => true,
    )

    put "#{base}/verifications/#{verification.id}/uphold.json", params: { word: "It stands." }
    expect(response.parsed_body["verification"]["revocation"]).to include(
      "outcome" => "upheld",
      "answer" => nil,
    )
    expect(register("answered")["verifications"]).to be_empty

    sign_in(holder)
    get "/verified-members/verification.json"
    expect(response.parsed_body["revocations"].sole).to include(
      "outcome" => "upheld",
      "word" => "It stands.",
    )
  end

  it "refuses whatever is no answer, and keeps none of it" do
    sign_in(holder)
    wrong = values.reject { |value| short_text?(value, max: 2000) }
    # Numbers, true and false are told to nobody as words.
    expect_refusals(:put, path, wrong.map { |value| { answer: value } })
    expect_words(:put, path, { answer: "a" * 2001 })
    expect(revocation.reload.answer).to be_nil

    strange_ids.each do |id|
      put "/verified-members/revocations/#{id}/answer.json", params: { answer: "x" }
      expect(response.status).to eq(404)
    end
  end

  it "refuses whatever is no word of a reviewer" do
    answer
    sign_in(moderator)
    wrong = values.reject { |value| short_text?(value, max: 1000) }
    expect_refusals(
      :put,
      "#{base}/verifications/#{verification.id}/uphold.json",
      wrong.map { |value| { word: value } },
    )
    expect(revocation.reload).to be_waiting

    strange_ids.each do |id|
      %w[restore uphold].each do |verb|
        put "#{base}/verifications/#{id}/#{verb}.json", params: { word: "x" }
        expect(response.status).to eq(404)
      end
    end
  end

  it "leaves no answer in notifications, the staff log, or behind somebody who is gone" do
    sign_in(holder)
    put path, params: { answer: "MARKER-7311" }
    Jobs::DiscourseVerifiedMembers::TellOfAnsweredRevocations.new.execute(
      revocation_id: revocation.id,
    )
    texts = [*Notification.pluck(:data), *UserHistory.pluck(:details).compact]
    expect(texts.join).not_to include("MARKER-7311")

    UserAnonymizer.make_anonymous(holder, Fabricate(:admin))
    expect(DiscourseVerifiedMembers::Revocation.where(user_id: holder.id)).to be_empty
  end

  it "is told in the timeline of the application, with what came of it" do
    application = Fabricate(:verified_members_application, user: holder, affiliation:)
    verification.update!(application:)
    DiscourseVerifiedMembers::RestoreVerification.call(
      guardian: moderator.guardian,
      params: {
        verification_id: verification.id,
        word: "Our mistake.",
      },
    )

    events = DiscourseVerifiedMembers::Timeline.new(application.reload).events
    expect(events.map { |event| event.slice(:kind, :reason) }).to include(
      { kind: "revoked", reason: "Left the branch." },
      { kind: "restored", reason: "Our mistake." },
    )
  end
end
