# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RemindOfExpiry do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params: { verification_id: verification.id }) }

    fab!(:verification) do
      Fabricate(:verified_members_verification, expires_at: Time.utc(2026, 12, 25, 8))
    end

    def told
      Notification
        .where(user: verification.user)
        .order(:id)
        .map { |notification| notification.data_hash[:event] }
    end

    before { freeze_time Time.utc(2026, 11, 25, 8) }

    context "when the end is more than 30 days away" do
      before { verification.update!(expires_at: 30.days.from_now + 1.minute) }

      it { is_expected.to fail_a_policy(:due) }
    end

    context "when the verification has ended" do
      before { verification.update!(ended_at: 1.minute.ago) }

      it { is_expected.to fail_to_find_a_model(:verification) }
    end

    context "when 30 days are left" do
      it { is_expected.to run_successfully }

      it "says so once, and once more when 7 are left" do
        2.times { described_class.call(params: { verification_id: verification.id }) }
        expect(told).to eq(%w[expiring])

        freeze_time 23.days.from_now
        2.times { described_class.call(params: { verification_id: verification.id }) }
        expect(told).to eq(%w[expiring expiring_soon])
      end
    end

    context "when both words are due at once" do
      before { verification.update!(expires_at: 3.days.from_now) }

      it "says the last one only" do
        result

        expect(told).to eq(%w[expiring_soon])
        expect(verification.reload.reminders_sent).to eq(2)
      end
    end
  end
end
