# frozen_string_literal: true

describe "The story of a verification" do
  include Pictures

  fab!(:admin)
  fab!(:moderator) { Fabricate(:moderator, username: "xiaolin", refresh_auto_groups: true) }
  fab!(:member) { Fabricate(:user, username: "chunyu", name: "春雨", refresh_auto_groups: true) }
  fab!(:topic) { Fabricate(:topic, title: "周末去义乌江边捡垃圾，有人一起吗", user: member) }
  fab!(:first_post) do
    Fabricate(:post, topic:, user: member, raw: "上周江滨绿道的垃圾又多了，周六早上八点，老地方集合，手套和袋子我来准备。")
  end
  fab!(:reply) do
    Fabricate(
      :post,
      topic:,
      user: Fabricate(:user, username: "jiangbin", name: "江滨", refresh_auto_groups: true),
      raw: "算我一个，我再叫上两个邻居。",
    )
  end

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:queue) { PageObjects::Pages::VerificationQueue.new }
  let(:register) { PageObjects::Pages::VerificationRegister.new }
  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:label) { PageObjects::Components::VerifiedLabel.new }
  let(:affiliation) do
    preset = DiscourseVerifiedMembers::Preset.find("party_branch")
    DiscourseVerifiedMembers::SaveAffiliation.call!(
      guardian: admin.guardian,
      params: preset.affiliation.symbolize_keys,
    ).affiliation
  end

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.default_locale = "zh_CN"
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    give_faces(member => "#e9c46a", reply.user => "#2a9d8f", moderator => "#e76f51")
    affiliation
  end

  let(:application) do
    Fabricate(
      :verified_members_application,
      user: member,
      affiliation:,
      submitted_at: 3.days.ago,
      answers: {
        "real_name" => "李春雨",
        "joined_on" => "2008-06-21",
        "standing" => "full",
        "branch" => "稠城街道江滨社区第二党支部",
        "branch_place" => "浙江省义乌市",
        "interests" => %w[charity],
        "truthful" => true,
        "note" => "常年在江滨做志愿者，周末可以参加活动。",
      },
    )
  end

  def fill_in_the_form
    verification_page
      .apply_for(affiliation)
      .answer("real_name", "李春雨")
      .answer("joined_on", "2008-06-21")
      .choose("standing", "full")
      .answer("branch", "稠城街道江滨社区第二党支部")
      .answer("branch_place", "浙江省义乌市")
      .tick("爱心公益")
      .check("truthful")
      .answer("note", "常年在江滨做志愿者，周末可以参加活动。")
  end

  it "goes from the profile through the form to the queue" do
    sign_in(member)
    verification_page.go_from_profile(member)
    expect(verification_page).to have_offer(affiliation)

    fill_in_the_form
    take_pictures("profile-form", phone_as: member) { fill_in_the_form }
    verification_page.consent.send_application

    expect(verification_page).to have_state("待审核")
    expect(verification_page).to have_event("submitted")
    take_pictures("timeline", phone_as: member)
  end

  it "lets a plain moderator approve from the sidebar, and shows the label to a visitor" do
    application
    waiting =
      Fabricate(
        :verified_members_application,
        user: reply.user,
        affiliation:,
        submitted_at: 1.day.ago,
      )

    sign_in(moderator)
    queue.go_from_sidebar.open(application)
    expect(queue).to have_answer("李春雨")
    take_pictures("queue", phone_as: moderator)

    queue.approve
    expect(queue).to have_no_waiting(application)
    expect(queue).to have_opened(waiting)

    verification = application.verification.reload
    using_session("member") do
      sign_in(member)
      verification_page.visit(member)
      expect(verification_page).to have_question_who_sees(verification)
      verification_page.choose_who_sees(verification, "everyone")
      expect(page).to have_css(".verification-own-label__seen-by")
    end

    using_session("visitor") do
      topic_page.visit_topic(topic)
      expect(label).to have_under_avatar("中共党员")
      expect(label).to have_none_under_avatar(post: 2)
      label.hover
      expect(label).to have_details("xiaolin")
      take_pictures("topic") { label.tap }
    end
  end

  it "tells the member why an application was refused, and lets them apply again" do
    sign_in(moderator)
    application
    queue.visit.open(application).refuse(template: "信息不完整", add: "谢谢！")
    expect(queue).to have_no_waiting(application)

    using_session("member") do
      sign_in(member)
      verification_page.visit(member)
      expect(verification_page).to have_state("未通过")
      expect(verification_page).to have_reason("重新申请。谢谢！")
      expect(verification_page).to have_event("wiped")
      expect(verification_page).to have_offer(affiliation)
    end
    expect(application.reload.sealed_answers).to be_nil
  end

  it "takes label, group and badge away together when a moderator revokes" do
    DiscourseVerifiedMembers::ApproveApplication.call!(
      guardian: moderator.guardian,
      params: {
        application_id: application.id,
      },
    )
    verification = DiscourseVerifiedMembers::Verification.sole
    expect(affiliation.group.users).to contain_exactly(member)
    expect(member.user_badges.map(&:badge)).to include(affiliation.badge)

    sign_in(moderator)
    queue.visit
    register.go_from_tabs
    expect(register).to have_verification(verification)
    register.revoke(verification, reason: "组织关系已转出本市。")
    expect(register).to have_ended(verification)

    expect(affiliation.group.users.reload).to be_empty
    expect(member.user_badges.reload.map(&:badge)).not_to include(affiliation.badge)
    using_session("visitor") do
      topic_page.visit_topic(topic)
      expect(label).to have_none_under_avatar
    end
  end
end
