# frozen_string_literal: true

describe "The zone" do
  include Pictures
  include_context "with the model zone"

  let(:zone_page) { PageObjects::Pages::Zone.new }
  let(:zone) { affiliation.zone }
  let(:queue) { PageObjects::Pages::JoinRequests.new }

  before do
    follow_the_readers_scheme
    give_faces(leader => "#e9c46a", holder => "#2a9d8f")
  end

  it "leads a visitor to log in" do
    zone_page.visit(zone)

    expect(zone_page).to have_standing("visitor", "请先登录或注册")
    expect(zone_page).to have_way_to_log_in
    expect(zone_page).to have_figures("2", "6")
    expect(zone_page).to have_chapters(6)
    expect(zone_page.chapter(chapter)).to have_step("blocked", "登录")
  end

  it "leads a member to get verified, and an applicant to the application" do
    sign_in(member)
    zone_page.visit(zone)
    expect(zone_page).to have_standing("member", "您尚未认证")
    expect(zone_page).to have_way_to_verification
    expect(zone_page.chapter(chapter)).to have_step("blocked", "仅向已认证的成员开放")

    sign_in(applicant)
    zone_page.visit(zone)
    expect(zone_page).to have_standing("applicant", "正在审核中")
    expect(zone_page).to have_way_to_verification
  end

  it "shows a verified member where to ask, where they have asked, and what is full" do
    chapter_of("城市建设").update!(capacity: 1)
    ask(holder)
    sign_in(holder)

    zone_page.visit(zone)

    expect(zone_page).to have_standing("verified", "欢迎")
    expect(zone_page).to have_chapters(6)
    expect(zone_page.chapter(chapter)).to have_step("asked")
    expect(zone_page.chapter(chapter_of("城市建设"))).to have_step("blocked", "已满")
    expect(zone_page.chapter(chapter_of("爱心公益"))).to have_step("ask")
    take_pictures("zone", phone_as: holder)
  end

  it "leads a leader to who waits" do
    ask(holder)
    sign_in(leader)
    zone_page.visit(zone)

    expect(zone_page.chapter(chapter)).to have_step("leads")
    zone_page.chapter(chapter).go_to_queue
    expect(queue).to have_request(holder)
  end

  it "comes and goes with the category, without a reload" do
    sign_in(member)
    zone_page.visit(chapter.board)
    expect(zone_page).to have_no_zone
    expect(zone_page).to have_board_line(chapter.name)

    page.find(".board-line__zone").click
    expect(zone_page).to have_standing("member", "您尚未认证")

    zone_page.visit(chapter.board).follow_board_line(chapter.name)
    expect(PageObjects::Components::ChapterCard.on_group_page).to have_step("blocked")
  end
end
