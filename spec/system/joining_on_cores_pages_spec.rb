# frozen_string_literal: true

describe "Requests to join, on core's own pages" do
  include_context "with the model zone"

  let(:core) { PageObjects::Pages::CoreGroupRequests.new }
  let(:queue) { PageObjects::Pages::JoinRequests.new }
  let(:zone_page) { PageObjects::Pages::Zone.new }

  def states
    DiscourseVerifiedMembers::JoinRequest.order(:id).pluck(:state)
  end

  it "takes over what is asked there, and ends there what is declined here" do
    sign_in(holder)
    core.ask(chapter.group, "周末有空，可以开车。")
    expect(PageObjects::Components::ChapterCard.on_group_page).to have_step("asked")

    sign_in(leader)
    core.visit(chapter.group)
    expect(core).to have_request(holder, "周末有空，可以开车。")
    queue.visit.start_declining(holder).decline(holder, reason: "请再等等。")
    expect(queue).to have_nothing_waiting
    core.visit(chapter.group)
    expect(core).to have_no_request(holder)

    expect(states).to eq(%w[declined])
    expect(Topic.private_messages.count).to eq(0)
  end

  it "shows there what is asked here, and takes over what is decided there" do
    ask(holder)
    sign_in(leader)
    core.visit(chapter.group).accept(holder)
    expect(core).to have_accepted
    # Core's page says so before the server has answered.
    try_until_success { expect(chapter.group.users.reload).to include(holder) }
    queue.visit
    expect(queue).to have_nothing_waiting

    verify(member)
    ask(member)
    core.visit(chapter.group).deny(member)
    expect(core).to have_denied
    sign_in(member)
    zone_page.visit(affiliation.zone)
    expect(zone_page.chapter(chapter)).to have_step("blocked")
    expect(states).to eq(%w[accepted declined])
  end

  it "counts whoever is added by hand as accepted" do
    ask(holder)
    chapter.group.add(holder)

    sign_in(holder)
    zone_page.visit(affiliation.zone)

    expect(zone_page.chapter(chapter)).to have_step("member")
    expect(states).to eq(%w[accepted])
    expect(GroupRequest.count).to eq(0)
  end
end
