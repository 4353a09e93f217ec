# frozen_string_literal: true

describe "Asking a body outside" do
  include Pictures

  fab!(:reviewer) { Fabricate(:moderator, username: "xiaolin", refresh_auto_groups: true) }
  fab!(:member) { Fabricate(:user, username: "chunyu", name: "春雨", refresh_auto_groups: true) }
  fab!(:affiliation) do
    preset = DiscourseVerifiedMembers::Preset.find("party_branch")
    SiteSetting.verified_members_enabled = true
    DiscourseVerifiedMembers::SaveAffiliation.call!(
      guardian: Discourse.system_user.guardian,
      params: preset.affiliation.symbolize_keys,
    ).affiliation
  end
  fab!(:application) do
    Fabricate(
      :verified_members_application,
      user: member,
      affiliation:,
      authority: affiliation.authority,
      submitted_at: 12.days.ago,
      answers: {
        "real_name" => "李春雨",
        "joined_on" => "2008-06-21",
        "standing" => "full",
        "branch" => "江滨二支部",
        "branch_place" => "浙江省义乌市",
        "interests" => %w[charity],
        "truthful" => true,
        "note" => "近两年在杭州工作。",
      },
    )
  end

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:queue) { PageObjects::Pages::VerificationQueue.new }

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.default_locale = "zh_CN"
    SiteSetting.title = "稠州论坛"
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    give_faces(member => "#e9c46a", reviewer => "#e76f51")
    DiscourseVerifiedMembers::Action::AskForReview.call(application:)
  end

  it "takes what waits too long off the reviewers' hands, and leaves the decision to them" do
    sign_in(reviewer)
    queue.visit.list("等待审核，已超期限")
    expect(queue).to have_over_target(application)
    take_pictures("queue-over-target", phone_as: reviewer)

    queue.open(application).refer(reference: "义组查〔2026〕12号")
    expect(queue).to have_referral("送往组织部门")
    expect(queue).to have_referred(application)
    take_pictures("queue-referred", phone_as: reviewer) do
      expect(queue).to have_opened(application)
    end

    queue.record_answer("confirmed", note: "2008 年 6 月入党，组织关系在江滨二支部。")
    expect(queue).to have_referral("答复：属实")
    expect(application.reload).to be_pending
    queue.approve
    expect(queue).to have_nothing_waiting
    expect(member.reload.groups).to include(affiliation.group)
    expect(application.referrals.sole.sealed_notes).to be_nil
  end

  it "prints a sheet with what is marked for it, and nothing else" do
    Fabricate(
      :verified_members_referral,
      application:,
      referred_by: reviewer,
      reference: "义组查〔2026〕12号",
    )
    sign_in(reviewer)
    queue.visit.open(application).open_sheet

    %w[组织部门 稠州论坛 义组查〔2026〕12号 李春雨 2008 江滨二支部].each { |text| expect(queue).to have_on_sheet(text) }
    expect(queue).to have_not_on_sheet("杭州")
    expect(queue).to have_not_on_sheet("chunyu")
    take_pictures("sheet", phone_as: reviewer)
    take_picture_of_print("sheet-print")
  end

  it "tells the applicant who is asked and since when" do
    Fabricate(:verified_members_referral, application:, referred_by: reviewer)
    sign_in(member)
    verification_page.visit(member)

    expect(page).to have_css(".verification-application__queue", text: "组织部门")
    expect(page).to have_css("[data-kind='referred']", text: "已送组织部门核查")
    expect(page).to have_no_text("12/2026")
    take_pictures("verification-referred", phone_as: member)
  end
end
