# frozen_string_literal: true

describe "The guided set-up" do
  include Pictures

  fab!(:admin) { Fabricate(:admin, refresh_auto_groups: true) }

  let(:set_up) { PageObjects::Pages::VerificationSetUp.new }
  let(:zone_page) { PageObjects::Pages::Zone.new }

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.default_locale = "zh_CN"
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    sign_in(admin)
  end

  it "goes from nothing to a zone with six chapters" do
    set_up.go_from("affiliations").choose_preset("party_branch")
    expect(set_up).to have_step("chapters")
    expect(set_up).to have_chapters(6)
    take_pictures("set-up-chapters", phone_as: admin)

    set_up.go_on
    expect(set_up).to have_step("zone")
    take_pictures("set-up-zone", phone_as: admin)
    set_up.go_on

    expect(set_up).to have_result("党建专区")
    expect(set_up).to have_result("认证与入组说明")
    set_up.go_to_zone
    expect(zone_page).to have_chapters(6)
    expect(page).to have_css(".topic-list-item", text: "认证与入组说明")
    boards = DiscourseVerifiedMembers::Chapter.ordered.map { |chapter| chapter.board.name }
    expect(boards).to eq(%w[爱心公益 城市建设 车友会 人在他乡 三十而立 亲子乐园])
  end

  it "can be left and resumed, uses what is there, and says what is wrong with which chapter" do
    board = Fabricate(:category, name: "车友会")

    set_up.go_from("chapters").choose_preset("party_branch")
    expect(set_up).to have_chapters(6)
    %w[爱心公益 城市建设 人在他乡].each { |name| set_up.leave_out(name) }
    expect(set_up).to have_chapters(3)
    Fabricate(:group, name: "families_chapter", public_admission: true)
    set_up.go_on
    expect(set_up).to have_failure("亲子乐园")
    expect(Group.where(name: "drivers_chapter")).to be_empty

    Group.find_by(name: "families_chapter").update!(public_admission: false)
    set_up.go_on
    expect(set_up).to have_step("zone")

    set_up.go_from("chapters").resume("中国共产党党员")
    expect(set_up).to have_step("zone")
    set_up.go_back_to("chapters")
    expect(set_up).to have_existing_chapters(3)
    chapter = DiscourseVerifiedMembers::Chapter.find_by(board:)
    expect(chapter.group).to have_attributes(name: "drivers_chapter", full_name: "车友会小组")
    expect(chapter.group.users).to contain_exactly(admin)
  end
end
