# frozen_string_literal: true

RSpec.describe Jobs::DiscourseVerifiedMembers::ReconcileJoinRequests do
  include_context "with a led chapter"

  before do
    ask(chapter, by: asker)
    GroupRequest.delete_all
  end

  it "finds what went past us, and says so once" do
    2.times { described_class.new.execute({}) }

    expect(chapter.join_requests.sole).to be_declined
    expect(news_of(asker)).to eq(%w[join_declined])
  end

  it "does nothing while the plugin is off" do
    SiteSetting.verified_members_enabled = false
    described_class.new.execute({})

    expect(chapter.join_requests.sole).to be_pending
  end
end
