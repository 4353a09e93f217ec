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
  fab!(:reply) { Fabricate(:post, topic:, raw: "算我一个，我再叫上两个邻居。") }

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:queue) { PageObjects::Pages::VerificationQueue.new }
  let(:topic_page) { PageObjects::Pages::Topic.new }
  let(:label) { PageObjects::Components::VerifiedLabel.new }
  let(:affiliation) do
    preset = DiscourseVerifiedMembers::Preset.all.find { |each| each["id"] == "party_branch" }
    DiscourseVerifiedMembers::SaveAffiliation.call!(
      guardian: admin.guardian,
      params: preset["affiliation"].symbolize_keys,
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
    application =
      Fabricate(
        :verified_members_application,
        user: member,
        affiliation:,
        answers: {
          "real_name" => "李春雨",
          "joined_on" => "2008-06-21",
          "standing" => "full",
        },
      )
    waiting = Fabricate(:verified_members_application, affiliation:)

    sign_in(moderator)
    queue.go_from_sidebar.open(application)
    expect(queue).to have_answer("李春雨")
    take_pictures("queue", phone_as: moderator)

    queue.approve
    expect(queue).to have_no_waiting(application)
    expect(queue).to have_opened(waiting)

    Capybara.using_session("visitor") do
      topic_page.visit_topic(topic)
      expect(label).to have_under_avatar("中共党员")
      expect(label).to have_none_under_avatar(post: 2)
      label.hover
      expect(label).to have_details("xiaolin")
      take_pictures("topic") { label.tap }
    end
  end
end
