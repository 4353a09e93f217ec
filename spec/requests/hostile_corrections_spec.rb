# frozen_string_literal: true

RSpec.describe "Hostile corrections" do
  include_context "with a small world"
  include_context "with hostile values"

  base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}/applications"

  let(:max) { DiscourseVerifiedMembers::Verdict::NOTE_MAX }

  def return_it
    application.reload.return!(within: 5.days)
    DiscourseVerifiedMembers::Action::GiveVerdict.call(
      application:,
      by: moderator,
      verdict: :return,
      notes: {
        "member_number" => "Two digits are missing.",
      },
    )
  end

  it "returns for nothing but a good reason, and never by half" do
    sign_in(moderator)
    path = "#{base}/#{application.id}/return.json"
    notes = { member_number: "Two digits are missing." }
    wrong_notes = values.reject { |value| short_text?(value, max:) }
    too_long = values.select { |value| value.is_a?(String) && value.length > max }

    expect_refusals(
      :put,
      path,
      values.map { |value| { notes: value } } +
        wrong_notes.map { |value| { notes: { member_number: value } } } +
        values.map { |value| { notes: { value.to_s => "Which?" } } } +
        too_long.map { |reason| { notes:, reason: } },
    )
    expect_words(:put, path, {})
    expect_words(:put, path, { notes: { shoe_size: "Which?" } })
    expect(application.reload).to be_pending
    expect(DiscourseVerifiedMembers::Verdict.count).to eq(0)
  end

  it "takes no correction but a good answer to what was asked" do
    return_it
    sign_in(applicant)
    path = "/verified-members/applications/#{application.id}/answer.json"

    expect_refusals(
      :put,
      path,
      values.map { |value| { answers: value } } +
        values
          .reject { |value| short_text?(value, max: 40) }
          .map { |value| { answers: { member_number: value } } },
    )
    expect(application.reload).to be_returned

    file = Fabricate(:verified_members_evidence, application:)
    word = application.return_to_answer
    word.keep(notes: { **word.notes, file.note_key => "Cut off." })
    word.save!
    answers = { member_number: "A-1234" }
    expect_refusals(
      :put,
      path,
      values.flat_map do |value|
        [{ answers:, files: value }, { answers:, files: { file.id => value } }]
      end,
    )
    expect(application.reload.evidence).to contain_exactly(file)
    word.keep(notes: word.notes.except(file.note_key))
    word.save!

    answers = { member_number: "A-1234", id: 1, state: "approved", consent_version: "no" }
    put path, params: { answers: }, as: :json
    expect(response.status).to eq(200)
    kept = DiscourseVerifiedMembers::SealedAnswers.new(application.reload).open
    expect(kept["answers"]).to eq("member_number" => "A-1234")
  end

  it "keeps the rules of an affiliation within their bounds" do
    sign_in(admin)
    path =
      "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}/affiliations/#{affiliation.id}.json"
    good = { name: "Union", label: "Union", icon: "id-card", color: "112233", form: [] }
    statuses =
      %i[approvals_required answer_return_within_days target_days].flat_map do |rule|
        values.map do |value|
          put path, params: { affiliation: good.merge(rule => value) }, as: :json
          response.status
        end
      end

    expect(statuses.uniq).to contain_exactly(200, 422)
    expect(DiscourseVerifiedMembers::Affiliation::APPROVALS).to cover(
      affiliation.reload.approvals_required,
    )
    # Rails drops nulls from the lists that it reads.
    expect_refusals(
      :put,
      path,
      values
        .reject { |value| [[], [nil]].include?(value) }
        .map { |return_templates| { affiliation: good.merge(return_templates:) } },
    )
    expect(affiliation.reload.return_templates).to eq([])
  end

  it "takes as a note what is a text, and answers every other" do
    sign_in(moderator)
    statuses =
      values.map do |note|
        process(:put, "#{base}/#{application.id}/note.json", params: { note: }, as: :json)
        response.status
      end

    expect(statuses.uniq).to contain_exactly(200, 422)
    kept = DiscourseVerifiedMembers::Verdict.sole
    expect(kept.verdict).to be_nil
    expect(kept.private_note.to_s.length).to be <= max
  end

  it "answers 404 or 400 to every id that is none" do
    sign_in(moderator)
    statuses =
      strange_ids.flat_map do |id|
        %w[return note claim].map do |action|
          process(
            :put,
            "#{base}/#{id}/#{action}.json",
            params: {
              notes: {
                member_number: "Which?",
              },
              note: "Hm.",
            },
            as: :json,
          )
          response.status
        end
      end

    expect(statuses.uniq - [404, 400, 422]).to be_empty
  end
end
