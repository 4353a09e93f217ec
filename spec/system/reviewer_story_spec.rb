# frozen_string_literal: true

RSpec.describe "The story of a reviewer who is not staff" do
  include Pictures
  include_context "with reviewers"

  let(:queue) { PageObjects::Pages::VerificationQueue.new }
  let(:user_menu) { PageObjects::Components::UserMenu.new }
  let(:dialog) { PageObjects::Components::Dialog.new }

  def told(user, **data)
    Fabricate(
      :notification,
      user:,
      notification_type: Notification.types[:verified_members],
      data: data.to_json,
    )
  end

  before do
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    give_faces(application.user => "#e9c46a", reviewer => "#e76f51")
    application.update!(submitted_at: 2.days.ago)
    other_application.update!(submitted_at: 3.days.ago)
  end

  it "leads from the notification to the verdict, and shows nothing of anybody else's" do
    told(reviewer, event: "applied", count: 1)
    sign_in(reviewer)
    visit("/")
    user_menu.open
    page.find(".user-menu .notification a", text: "1").click

    expect(queue).to have_page_of_its_own
    expect(queue).to have_waiting(application)
    expect(queue).to have_no_waiting(other_application)

    queue.open(application)
    expect(queue).to have_answer("A-1")
    expect(page).to have_current_path("/verified-members/review/#{application.id}")
    take_pictures("reviewer", phone_as: reviewer)

    # It is still there after a reload, and so is the note.
    queue.leave_note("I know them from the office.")
    expect(queue).to have_note("I know them from the office.")
    page.refresh
    expect(queue).to have_note("I know them from the office.")

    queue.approve
    expect(queue).to have_nothing_waiting
    expect(application.reload).to be_approved

    sign_in(application.user)
    visit("/u/#{application.user.username}/verification")
    approved = page.find(".verification-timeline__event[data-kind='approved']")
    expect(approved).to have_text(I18n.t("js.verified_members.timeline.roles.reviewer"))
  end

  it "can be worked by keyboard, refused with a reason, on a phone and in the dark", mobile: true do
    sign_in(reviewer)
    queue.go_from_profile(reviewer)
    expect(queue).to have_waiting(application)

    queue.press("j")
    expect(queue).to have_opened(application)
    queue.press("r")
    queue.type_reason("Not in the register.")
    queue.send_refusal
    expect(queue).to have_nothing_waiting
    expect(application.reload).to be_refused
  end

  it "does not exist for others, nor for them once they have left" do
    sign_in(other_reviewer)
    visit("/verified-members/review/#{application.id}")
    expect(queue).to have_page_of_its_own
    expect(queue).to have_no_waiting(application)
    expect(page).to have_no_css(".verification-review")

    sign_in(reviewer)
    queue.visit_page
    expect(queue).to have_waiting(application)
    reviewer_group.remove(reviewer)
    visit("/verified-members/review")
    expect(page).to have_css(".page-not-found")
  end
end
