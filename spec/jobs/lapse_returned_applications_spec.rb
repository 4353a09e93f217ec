# frozen_string_literal: true

RSpec.describe Jobs::DiscourseVerifiedMembers::LapseReturnedApplications do
  fab!(:affiliation, :verified_members_affiliation)
  fab!(:application) { Fabricate(:verified_members_application, affiliation:) }
  fab!(:waiting) { Fabricate(:verified_members_application, affiliation:) }

  before do
    SiteSetting.verified_members_enabled = true
    freeze_time
    application.return!(within: 14.days)
  end

  def run
    2.times { described_class.new.execute({}) }
    application.reload
  end

  def told
    application.user.notifications.map { |notification| notification.data_hash[:event] }
  end

  it "does nothing while there is time" do
    freeze_time 10.days.from_now
    run
    expect(application).to be_returned
    expect(told).to be_empty
  end

  it "reminds once, three days before the end, and ends it once when nothing came" do
    freeze_time 12.days.from_now
    run
    expect(application).to be_returned
    expect(told).to contain_exactly("lapsing")

    freeze_time 2.days.from_now
    run
    expect(application).to be_lapsed
    expect(told).to contain_exactly("lapsing", "lapsed")
    expect(waiting.reload).to be_pending
  end

  it "reminds anew when it is returned again" do
    freeze_time 12.days.from_now
    run
    application.reopen!
    application.return!(within: 14.days)
    freeze_time 12.days.from_now
    run
    expect(told).to contain_exactly("lapsing", "lapsing")
  end

  it "rests while the plugin is off" do
    SiteSetting.verified_members_enabled = false
    freeze_time 15.days.from_now
    run
    expect(application).to be_returned
  end
end
