# frozen_string_literal: true

describe "One's own verification page" do
  fab!(:member) { Fabricate(:user, refresh_auto_groups: true) }
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, name: "Chamber") }

  let(:verification_page) { PageObjects::Pages::Verification.new }

  before do
    SiteSetting.verified_members_enabled = true
    sign_in(member)
  end

  it "keeps a draft over a reload and over a refusal by the server" do
    verification_page.visit(member).apply_for(affiliation).answer("member_number", "A-4711")
    page.refresh
    verification_page.apply_for(affiliation)
    expect(verification_page).to have_answer("member_number", "A-4711")

    affiliation.update!(form: affiliation.form.map { |question| question.merge("max" => 3) })
    verification_page.consent.send_application
    expect(verification_page).to have_error("member_number", "3")
    expect(verification_page).to have_answer("member_number", "A-4711")
    expect(DiscourseVerifiedMembers::Application.count).to eq(0)
  end

  it "says what is missing before anything is sent" do
    verification_page.visit(member).apply_for(affiliation).send_application

    expect(verification_page).to have_error(
      "member_number",
      I18n.t("js.verified_members.answers.required"),
    )
    expect(DiscourseVerifiedMembers::Application.count).to eq(0)
  end

  it "withdraws an application, and lets the member begin again" do
    application = Fabricate(:verified_members_application, user: member, affiliation:)

    verification_page.visit(member).withdraw

    expect(verification_page).to have_event("withdrawn")
    expect(verification_page).to have_offer(affiliation)
    expect(application.reload).to have_attributes(state: "withdrawn", sealed_answers: nil)
  end

  it "renounces a verification, with everything that came with it" do
    verification = Fabricate(:verified_members_verification, user: member, affiliation:)
    affiliation.group.add(member)

    verification_page.visit(member)
    expect(verification_page).to have_verification(verification)
    verification_page.renounce(verification)

    expect(verification_page).to have_no_verification(verification)
    expect(verification.reload.end_reason).to eq("renounced")
    expect(affiliation.group.users).not_to include(member)
  end

  it "does not exist for anybody else, not even for staff" do
    sign_in(Fabricate(:admin))
    visit("/u/#{member.username}")
    expect(page).to have_css(".user-main")
    expect(page).to have_no_css(".user-nav__verification")

    verification_page.visit(member)
    expect(page).to have_css(".page-not-found")
  end
end
