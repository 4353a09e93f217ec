# frozen_string_literal: true

describe "The story of a request to join" do
  include Pictures
  include_context "with the model zone"

  let(:zone_page) { PageObjects::Pages::Zone.new }
  let(:queue) { PageObjects::Pages::JoinRequests.new }
  let(:card) { zone_page.chapter(chapter) }
  let(:panel) { PageObjects::Components::ChapterCard.on_group_page }
  let(:user_menu) { PageObjects::Components::UserMenu.new }

  before do
    follow_the_readers_scheme
    give_faces(leader => "#e9c46a", holder => "#2a9d8f")
  end

  def read_news(words)
    page.visit("/")
    user_menu.open
    page.find("#quick-access-all-notifications .notification", text: words).click
  end

  it "goes from asking over a refusal and a wait to being let in" do
    sign_in(holder)
    zone_page.visit(affiliation.zone)
    card.write("想认识车友。")
    take_pictures("ask-to-join", phone_as: holder) do
      zone_page.show_all_chapters.chapter(chapter).write("想认识车友。")
    end
    card.send_request
    expect(card).to have_step("asked")

    sign_in(leader)
    read_news("入组")
    expect(queue).to have_request(holder, "想认识车友。")
    queue.start_declining(holder)
    take_pictures("join-requests", phone_as: leader) { queue.start_declining(holder) }
    queue.decline(holder, template: "请写明入组理由")
    expect(queue).to have_nothing_waiting

    sign_in(holder)
    read_news("被婉拒")
    expect(page).to have_css(".join-history__request[data-state='declined']", text: "愿意参加哪些活动")
    page.visit("/g/#{chapter.group.name}")
    expect(panel).to have_step("blocked", /可以再次|再次申请/)
    take_pictures("chapter", phone_as: holder)

    DiscourseVerifiedMembers::JoinRequest.sole.update!(decided_at: 15.days.ago)
    page.refresh
    panel.write("有一辆七座车，每月可以帮忙接送两次。").send_request
    expect(panel).to have_step("asked")

    sign_in(leader)
    queue.visit.accept(holder)
    expect(queue).to have_nothing_waiting
    expect(chapter.group.users).to include(holder)

    sign_in(holder)
    read_news("您已加入“车友会小组”")
    expect(panel).to have_step("member")
  end

  it "keeps what was written when the server refuses it, and lets one take a request back" do
    sign_in(holder)
    zone_page.visit(affiliation.zone)
    card.write("有一辆七座车。")
    chapter.update!(capacity: 1)
    card.send_request
    expect(card).to have_failure("名额已满")
    expect(card).to have_message("有一辆七座车。")

    chapter.update!(capacity: nil)
    card.send_request
    expect(card).to have_step("asked")
    card.withdraw
    expect(card).to have_step("ask")
    expect(DiscourseVerifiedMembers::JoinRequest.sole).to be_withdrawn
  end

  it "lets a leader accept several at once, and says who does not fit in" do
    chapter.update!(capacity: 2)
    others = Array.new(2) { Fabricate(:user).tap { |user| verify(user) } }
    [holder, *others].each { |user| ask(user) }
    sign_in(leader)

    queue.visit.select_all.accept_selected

    expect(queue).to have_outcome("已同意 1 份")
    expect(queue).to have_no_request(holder)
    expect(queue).to have_note(others.first, "名额已满")
    expect(chapter.group.users).to contain_exactly(leader, holder)
  end

  it "can be decided by keyboard alone" do
    ask(holder)
    sign_in(leader)
    queue.visit
    expect(queue).to have_request(holder)

    queue.press("j").press("a").press(:tab).press(:enter)

    expect(queue).to have_nothing_waiting
    expect(chapter.group.users).to include(holder)
  end
end
