# frozen_string_literal: true

describe "Reviewing by several, and returning" do
  include Pictures

  fab!(:admin)
  fab!(:first) { Fabricate(:moderator, username: "xiaolin", refresh_auto_groups: true) }
  fab!(:second) { Fabricate(:moderator, username: "laochen", refresh_auto_groups: true) }
  fab!(:member) { Fabricate(:user, username: "chunyu", name: "春雨", refresh_auto_groups: true) }
  fab!(:affiliation) do
    preset = DiscourseVerifiedMembers::Preset.find("party_branch")
    SiteSetting.verified_members_enabled = true
    DiscourseVerifiedMembers::SaveAffiliation.call!(
      guardian: Discourse.system_user.guardian,
      params: {
        **preset.affiliation.symbolize_keys,
        approvals_required: 2,
      },
    ).affiliation
  end
  fab!(:application) do
    Fabricate(
      :verified_members_application,
      user: member,
      affiliation:,
      submitted_at: 3.days.ago,
      answers: {
        "real_name" => "李春雨",
        "joined_on" => "2008-06-21",
        "standing" => "full",
        "branch" => "江滨二支部",
        "branch_place" => "浙江省义乌市",
        "interests" => %w[charity],
        "truthful" => true,
        "note" => nil,
      },
    )
  end

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:queue) { PageObjects::Pages::VerificationQueue.new }
  let(:reviewable) { DiscourseVerifiedMembers::Action::AskForReview.call(application:) }

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.default_locale = "zh_CN"
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    give_faces(member => "#e9c46a", first => "#e76f51", second => "#2a9d8f")
    reviewable
  end

  it "counts one approval, and waits for somebody else's" do
    sign_in(first)
    queue.visit.open(application).leave_note("已电话联系支部书记，等他确认。")
    expect(queue).to have_note("已电话联系支部书记")
    queue.approve
    expect(queue).to have_approval(application, by: first)
    queue.open(application)
    expect(queue).to have_verdict("approve", by: first)
    expect(queue).to have_no_decision_to_make
    expect(member.groups).not_to include(affiliation.group)
  end

  it "shows the second reviewer who has approved and what they noted, and verifies then" do
    params = { application_id: application.id }
    guardian = first.guardian
    DiscourseVerifiedMembers::NoteOnApplication.call!(
      params: {
        **params,
        note: "已电话联系支部书记，等他确认。",
      },
      guardian:,
    )
    DiscourseVerifiedMembers::ApproveApplication.call!(params:, guardian:)

    sign_in(second)
    queue.visit
    expect(queue).to have_approval(application, by: first)
    queue.open(application)
    expect(queue).to have_note("已电话联系支部书记")
    take_pictures("two-reviewers", phone_as: second)
    queue.approve
    expect(queue).to have_no_waiting(application)

    expect(application.reload).to have_attributes(state: "approved", decided_by: second)
    expect(affiliation.group.users).to contain_exactly(member)
    expect(reviewable.reload).to be_approved
  end

  it "returns just what is to be corrected, and shows what was before beside what is now" do
    sign_in(first)
    queue
      .visit
      .open(application)
      .return_for_correction({ "branch" => "请写到街道和社区。" }, template: "名称不完整", word: "其余内容都没有问题。")
    expect(queue).to have_no_waiting(application)

    using_session("member") do
      sign_in(member)
      verification_page.visit(member)
      expect(verification_page).to have_state("已退回修改")
      expect(verification_page).to have_correction("请写到街道和社区。")
      expect(verification_page).to have_event("returned")
      take_pictures("returned", phone_as: member)

      verification_page.start_correcting
      expect(verification_page).to have_kept_answer("李春雨")
      expect(verification_page).to have_answer("branch", "江滨二支部")
      take_pictures("correction", phone_as: member) { verification_page.start_correcting }
      verification_page.answer("branch", "稠城街道江滨社区第二党支部").send_application

      expect(verification_page).to have_event("answered")
      expect(verification_page).to have_no_correction
    end

    queue.visit.open(application)
    expect(queue).to have_change("branch", from: "江滨二支部", to: "稠城街道江滨社区第二党支部")
    expect(queue).to have_verdict("return", by: first)
    take_pictures("changed-answers", phone_as: first)
    queue.approve
    expect(queue).to have_approval(application, by: first)
    expect(application.reload).to have_attributes(state: "pending", round: 2)
  end

  it "tells others who is looking, without keeping them from anything" do
    DiscourseVerifiedMembers::OpenApplication.call!(
      guardian: first.guardian,
      params: {
        application_id: application.id,
      },
    )
    sign_in(second)
    queue.visit.open(application)
    expect(queue).to have_claim(by: first)
    queue.approve
    expect(queue).to have_approval(application, by: second)
  end
end
