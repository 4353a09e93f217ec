# frozen_string_literal: true

describe "A verification that ends when its reason ends" do
  fab!(:moderator)
  fab!(:member) { Fabricate(:user, refresh_auto_groups: true) }
  fab!(:affiliation) do
    Fabricate(:verified_members_affiliation, name: "Chamber", validity_days: 365, min_posts: 0)
  end

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:register) { PageObjects::Pages::VerificationRegister.new }
  let(:start) { Time.utc(2026, 11, 25, 12) }

  before { SiteSetting.verified_members_enabled = true }

  # Nobody stays logged in for a year.
  def come_back(who, days_later:)
    freeze_time start + days_later.days
    Jobs::DiscourseVerifiedMembers::EndVerifications.new.execute({})
    sign_in(who)
  end

  def told(event)
    I18n.t("js.verified_members.notifications.#{event}", name: "Chamber")
  end

  def last_news
    page.visit("/u/#{member.username}/notifications")
    page.first(".notification.verified-members, li.notification")
  end

  it "expires unless it is renewed: by its holder with one click, or by a reviewer for a list" do
    freeze_time start
    verification =
      DiscourseVerifiedMembers::Action::GrantVerification.call(
        user: member,
        affiliation:,
        by: moderator,
      )
    verification.update!(
      consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
    )

    # Nothing to do for most of the year.
    come_back(member, days_later: 300)
    verification_page.visit(member)
    expect(verification_page).to have_end(verification, "Nov 25, 2027")
    expect(verification_page).to have_no_confirmation(verification)

    # From the reminder to one click.
    come_back(member, days_later: 340)
    expect(last_news).to have_text(told("expiring"))
    last_news.find("a").click
    verification_page.confirm(verification)
    expect(verification_page).to have_no_confirmation(verification)
    page.refresh
    expect(verification_page).to have_end(verification, "Nov 24, 2028")

    # The next year a reviewer knows, and renews the whole list.
    come_back(moderator, days_later: 715)
    register.show_what_ends_soon
    expect(register).to have_until(verification, "Nov 24, 2028")
    register.renew_all
    expect(register).to have_outcome(
      I18n.t("admin_js.verified_members.admin.register.renewed", count: 1),
    )
    expect(register).to have_until(verification, "Nov 24, 2029")

    # Then nobody does: it is kept for two weeks, and then everything goes at once.
    come_back(member, days_later: 365 * 3 + 5)
    verification_page.visit(member)
    expect(verification_page).to have_end(verification, "Dec 8, 2029")

    come_back(member, days_later: 365 * 3 + 15)
    expect(last_news).to have_text(told("expired"))
    verification_page.visit(member)
    expect(verification_page).to have_offer(affiliation)
    expect(verification_page).to have_no_verification(verification)
    expect(affiliation.group.users).not_to include(member)
    expect(verification.reload).to be_expired
  end

  it "asks its holder again what the affiliation marks, and keeps no answer" do
    freeze_time start
    standing = {
      "id" => "standing",
      "kind" => "boolean",
      "label" => "My membership is in good standing",
      "help" => "",
      "required" => true,
      "min" => nil,
      "max" => nil,
      "options" => [],
      "at_renewal" => true,
    }
    place = standing.merge("id" => "place", "kind" => "short_text", "label" => "Where do you live?")
    affiliation.update!(form: [*affiliation.form, standing, place])
    verification =
      DiscourseVerifiedMembers::Action::GrantVerification.call(
        user: member,
        affiliation:,
        by: moderator,
      )
    verification.update!(
      consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
    )

    come_back(member, days_later: 340)
    verification_page.visit(member)
    expect(verification_page).to have_questions_before_confirming(verification, 2)
    verification_page.answer_anew(verification)
    expect(verification_page).to have_only_questions("standing", "place")

    # What is wrong is told where it is, and what was typed is there after a reload.
    verification_page.answer("place", "Old Town").send_application
    expect(verification_page).to have_error(
      "standing",
      I18n.t("js.verified_members.answers.required"),
    )
    page.refresh
    verification_page.answer_anew(verification)
    expect(verification_page).to have_answer("place", "Old Town")

    verification_page.check("standing").send_application
    expect(verification_page).to have_end(verification, "Nov 24, 2028")
    expect(verification_page).to have_no_confirmation(verification)

    sign_in(moderator)
    register.visit
    register.open_history(verification)
    expect(register).to have_history("confirmed_with_answers", text: member.username)
  end

  it "says before the form what is missing, and when to come again" do
    freeze_time start
    affiliation.update!(min_days_joined: 30, min_posts: 3, reapply_after_days: 90)
    member.update!(created_at: start - 18.days)

    sign_in(member)
    verification_page.visit(member)
    expect(verification_page).to have_missing(affiliation, "12 more days")
    expect(verification_page).to have_missing(affiliation, "3 more posts")
    expect(verification_page).to have_closed_offer(affiliation)

    member.user_stat.update!(post_count: 3)
    Fabricate(
      :verified_members_application,
      user: member,
      affiliation:,
      state: "refused",
      decided_at: start + 20.days,
      decided_by: moderator,
    )
    come_back(member, days_later: 21)
    verification_page.visit(member)
    expect(verification_page).to have_missing(affiliation, "Mar 15, 2027")
    expect(verification_page).to have_closed_offer(affiliation)

    come_back(member, days_later: 111)
    verification_page.visit(member)
    expect(verification_page).to have_offer(affiliation)
    verification_page.apply_for(affiliation)
    expect(page).to have_css(".verification-form")
  end
end
