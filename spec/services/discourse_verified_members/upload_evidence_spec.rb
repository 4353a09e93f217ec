# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::UploadEvidence do
  subject(:result) { described_class.call(guardian: member.guardian, params:) }

  include_context "with a small world"
  include_context "with evidence files"

  before { affiliation.update!(evidence: "optional") }

  let(:evidence) { DiscourseVerifiedMembers::Evidence }
  let(:consent_version) { DiscourseVerifiedMembers::Consent.new(affiliation).version }
  let(:params) { { affiliation_id: affiliation.id, consent_version:, name: "card.png", bytes: } }
  let(:bytes) { picture }

  it "needs to know for what" do
    params[:affiliation_id] = nil
    expect(result).to fail_a_contract
  end

  it "keeps the file under lock, for a day" do
    freeze_time

    expect { result }.not_to change { Upload.count }
    expect(result).to run_successfully
    expect(evidence.sole).to have_attributes(
      user: member,
      affiliation:,
      application: nil,
      kind: "png",
      position: 1,
      name: "card.png",
      expires_at: eq_time(1.day.from_now),
    )
    kept = DiscourseVerifiedMembers::SealedFile.new(evidence.sole).bytes
    expect(kept.bytesize).to eq(evidence.sole.size)
  end

  it "is not for an affiliation that is disabled" do
    affiliation.update!(enabled: false)
    expect(result).to fail_to_find_a_model(:affiliation)
  end

  it "is not for those who cannot apply" do
    member.update!(staged: true)
    expect(result).to fail_a_policy(:can_apply)
  end

  it "is not where no files are wanted" do
    affiliation.update!(evidence: "off")
    expect(result).to fail_a_policy(:wanted)
  end

  it "is not beside an application that waits" do
    Fabricate(:verified_members_application, user: member, affiliation:)
    expect(result).to fail_a_policy(:none_open)
  end

  it "is beside one that was returned for its files, whatever is offered and agreed to by now" do
    application = Fabricate(:verified_members_application, user: member, affiliation:)
    file = Fabricate(:verified_members_evidence, application:)
    application.return!(within: 5.days)
    notes = { "member_number" => "Two digits are missing." }
    give = ->(word) do
      DiscourseVerifiedMembers::Action::GiveVerdict.call(
        application:,
        by: moderator,
        verdict: :return,
        notes: word,
      )
    end
    affiliation.update!(enabled: false, evidence: "off")
    params[:consent_version] = nil

    give.call(notes)
    expect(result).to fail_to_find_a_model(:affiliation)

    give.call({ **notes, file.note_key => "Cut off." })
    expect(described_class.call(guardian: member.guardian, params:)).to run_successfully
  end

  it "is not before the member has agreed, to what is true now" do
    SiteSetting.verified_members_evidence_retention_days = 7
    params[:consent_version]
    SiteSetting.verified_members_evidence_retention_days = 0
    expect(result).to fail_a_policy(:consented)
  end

  it "takes five files and no sixth, and one more when one has gone" do
    5.times { |n| upload_for(member, picture(size: "#{20 + n}x20")) }
    expect(result).to fail_a_policy(:room_left)
    expect(evidence.pluck(:position)).to contain_exactly(1, 2, 3, 4, 5)

    evidence.find_by(position: 3).destroy!
    expect(upload_for(member, picture)).to run_successfully
    expect(evidence.pluck(:position)).to contain_exactly(1, 2, 3, 4, 5)
  end

  it "counts what has expired no more" do
    5.times { |n| upload_for(member, picture(size: "#{20 + n}x20")) }
    evidence.update_all(expires_at: 1.minute.ago)

    expect(result).to run_successfully
    expect(evidence.count).to eq(1)
  end

  it "says what is wrong with a file" do
    params[:bytes] = "<svg/>"
    expect(result).to fail_a_policy(:file_is_good)
    expect(evidence.count).to eq(0)
  end

  it "does not take the same file twice" do
    upload_for(member, bytes)
    expect(result).to fail_a_policy(:file_is_new)
  end
end
