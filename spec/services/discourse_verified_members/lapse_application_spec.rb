# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::LapseApplication do
  subject(:result) { described_class.call(params: { application_id: application.id }) }

  fab!(:application, :verified_members_application)

  before { SiteSetting.verified_members_enabled = true }

  context "when it waits for reviewers" do
    it { is_expected.to fail_a_policy(:overdue) }
  end

  context "when there is time left" do
    before { application.return!(within: 1.day) }

    it { is_expected.to fail_a_policy(:overdue) }
  end

  context "when the time is over" do
    before do
      application.return!(within: 5.days)
      freeze_time 5.days.from_now
    end

    it "ends, destroys the answers and tells the applicant" do
      expect(result).to run_successfully

      expect(application.reload).to have_attributes(
        state: "lapsed",
        sealed_answers: nil,
        sealed_data_key: nil,
        wiped_at: be_present,
        decided_by: Discourse.system_user,
      )
      expect(application.user.notifications.sole.data_hash).to include(event: "lapsed")
      expect(DiscourseVerifiedMembers::Timeline.new(application).events).to include(
        a_hash_including(kind: "lapsed", role: "system"),
      )
    end
  end
end
