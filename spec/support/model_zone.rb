# frozen_string_literal: true

# The zone of the model forum, set up from the preset in Chinese, with one who leads all
# of its chapters and one of each of those who may come.
RSpec.shared_context "with the model zone" do
  fab!(:admin) { Fabricate(:admin, username: "zhanzhang", refresh_auto_groups: true) }
  fab!(:leader) { Fabricate(:user, username: "laochen", name: "车友老陈", refresh_auto_groups: true) }
  fab!(:holder) { Fabricate(:user, username: "fangyuan", name: "方圆", refresh_auto_groups: true) }
  fab!(:applicant) { Fabricate(:user, username: "luchen", name: "陆晨", refresh_auto_groups: true) }
  fab!(:member) { Fabricate(:user, username: "xiaohe", name: "小河", refresh_auto_groups: true) }

  let(:affiliation) do
    DiscourseVerifiedMembers::ScriptedSetUp.run(
      admin:,
      preset_id: "party_branch",
      leaders: Hash.new([leader.username]),
    )
  end
  let(:chapter) { chapter_of("车友会") }

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.default_locale = "zh_CN"
    SiteSetting.global_notice = ""
    SiteSetting.title = "稠州论坛"
    Jobs.run_immediately!
    [leader, holder].each { |user| verify(user) }
    Fabricate(:verified_members_application, affiliation:, user: applicant)
  end

  def chapter_of(board)
    affiliation.chapters.joins(:board).find_by!(categories: { name: board })
  end

  def verify(user)
    Fabricate(:verified_members_verification, affiliation:, user:, verified_by: admin)
    affiliation.group.add(user)
  end

  def ask(user, message: "有一辆七座车，可以帮忙接送。")
    DiscourseVerifiedMembers::AskToJoin.call!(
      guardian: user.guardian,
      params: {
        chapter_id: chapter.id,
        message:,
      },
    )[
      :join_request
    ]
  end
end
