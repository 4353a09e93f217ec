# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ExpireVerification do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:verification_id) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params: { verification_id: verification.id }) }

    fab!(:user)
    fab!(:affiliation) do
      Fabricate(:verified_members_affiliation, validity_days: 365, badge: Fabricate(:badge))
    end
    fab!(:application) do
      Fabricate(
        :verified_members_application,
        user:,
        affiliation:,
        state: "approved",
        decided_at: 1.year.ago,
      )
    end
    fab!(:verification) do
      DiscourseVerifiedMembers::Action::GrantVerification.call(
        user:,
        affiliation:,
        application:,
        by: Fabricate(:moderator),
      )
    end

    before { SiteSetting.verified_members_enabled = true }

    context "when the grace is not over" do
      before { verification.update!(expires_at: 14.days.ago + 1.minute) }

      it { is_expected.to fail_a_policy(:grace_is_over) }
    end

    context "when the verification has no end" do
      before { verification.update!(expires_at: nil) }

      it { is_expected.to fail_to_find_a_model(:verification) }
    end

    context "when the grace is over" do
      fab!(:chapter) { Fabricate(:verified_members_chapter, affiliation:) }

      before do
        verification.update!(expires_at: 14.days.ago - 1.minute, label_visibility: :everyone)
        chapter.group.add(user)
      end

      it { is_expected.to run_successfully }

      it "takes label, group, badge and chapters together, and says so" do
        expect { result }.to change {
          DiscourseVerifiedMembers::Labels.of_user(user.id, reader: Guardian.new)
        }.to([])

        expect(verification.reload).to have_attributes(
          end_reason: "expired",
          ended_by: Discourse.system_user,
        )
        expect(GroupUser.where(user:, group: [affiliation.group, chapter.group])).to be_empty
        expect(UserBadge.where(user:, badge: affiliation.badge)).to be_empty
        expect(Notification.where(user:).map(&:data_hash)).to include(
          include(event: "expired", affiliation_name: affiliation.name),
        )
        expect(DiscourseVerifiedMembers::Timeline.new(application.reload).events.last).to include(
          kind: "expired",
          role: "system",
        )
      end

      it "happens once" do
        result

        again = described_class.call(params: { verification_id: verification.id })
        expect(again).to fail_to_find_a_model(:verification)
        expect(Notification.where(user:).count { |it| it.data_hash[:event] == "expired" }).to eq(1)
      end
    end
  end
end
