# frozen_string_literal: true

describe "The moderators' queue" do
  fab!(:moderator) { Fabricate(:moderator, refresh_auto_groups: true) }
  fab!(:colleague) { Fabricate(:moderator, username: "colleague", refresh_auto_groups: true) }
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, name: "Chamber") }
  fab!(:older) { Fabricate(:verified_members_application, affiliation:, submitted_at: 2.days.ago) }
  fab!(:newer) { Fabricate(:verified_members_application, affiliation:, submitted_at: 1.day.ago) }

  let(:queue) { PageObjects::Pages::VerificationQueue.new }

  before do
    SiteSetting.verified_members_enabled = true
    sign_in(moderator)
  end

  it "can be worked through by keyboard alone" do
    queue.visit
    expect(queue).to have_waiting(older)

    queue.press("j")
    expect(queue).to have_opened(older)
    queue.press("j")
    expect(queue).to have_opened(newer)
    queue.press("k")
    expect(queue).to have_opened(older)

    queue.press("a")
    expect(queue).to have_question_whether_to_approve(older.user)
    queue.press(:tab).press(:enter)
    expect(queue).to have_no_waiting(older)
    expect(queue).to have_opened(newer)

    queue.press("r")
    queue.type_reason("Not in the register, jk.").send_refusal
    expect(queue).to have_nothing_waiting

    expect(older.reload).to be_approved
    expect(newer.reload).to have_attributes(state: "refused", reason: "Not in the register, jk.")
  end

  it "says who was faster, and shows what was decided" do
    queue.visit.open(older)
    expect(queue).to have_opened(older)
    DiscourseVerifiedMembers::ApproveApplication.call!(
      guardian: colleague.guardian,
      params: {
        application_id: older.id,
      },
    )

    queue.refuse(template: "Not found", add: "")

    expect(queue).to have_failure("colleague")
    expect(queue).to have_no_decision_to_make
    expect(older.reload).to be_approved
  end

  it "asks before a half-written refusal is lost" do
    queue.visit.open(older)
    expect(queue).to have_opened(older)
    queue.press("r").type_reason("Half a sentence")
    queue.open(newer)

    PageObjects::Components::Dialog.new.click_no
    expect(queue).to have_opened(older)
    expect(queue).to have_reason("Half a sentence")
  end

  it "finds people by name, and keeps the filters over a reload" do
    person = Fabricate(:user, username: "wanted_one")
    wanted = Fabricate(:verified_members_application, user: person, affiliation:)

    queue.visit.search("wanted")
    expect(queue).to have_waiting(wanted)
    expect(queue).to have_no_waiting(older)

    page.refresh
    expect(queue).to have_waiting(wanted)
    expect(queue).to have_no_waiting(older)
  end
end
