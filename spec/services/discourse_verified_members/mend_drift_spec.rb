# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::MendDrift do
  include_context "with a small world"

  let(:params) { { kind: "unverified_members", affiliation_id: affiliation.id } }
  let(:actor) { admin }
  let(:result) { described_class.call(guardian: actor.guardian, params:) }
  let(:drift) { DiscourseVerifiedMembers::Drift::UnverifiedMembers.new(affiliation) }
  let(:mending) { DiscourseVerifiedMembers::Mending.new(drift) }

  before { affiliation.group.add(member) }
  after { mending.finish }

  describe ".call" do
    context "when it is not said what or where" do
      let(:params) { { kind: "", affiliation_id: "x" } }

      it { expect(result).to fail_a_contract }
    end

    context "when by a moderator" do
      let(:actor) { moderator }

      it { expect(result).to fail_a_policy(:can_manage) }
    end

    context "when the affiliation is not there" do
      let(:params) { { kind: "unverified_members", affiliation_id: 0 } }

      it { expect(result).to fail_to_find_a_model(:affiliation) }
    end

    context "when there is no such kind" do
      let(:params) { { kind: "Kernel", affiliation_id: affiliation.id } }

      it { expect(result).to fail_to_find_a_model(:drift) }
    end

    context "when all is well" do
      it "shows how far it is from the first moment, and mends in the background" do
        expect_enqueued_with(
          job: Jobs::DiscourseVerifiedMembers::MendDrift,
          args: {
            kind: "unverified_members",
            affiliation_id: affiliation.id,
            user_id: admin.id,
          },
        ) { expect(result).to run_successfully }

        expect(mending.progress).to eq(done: 0, total: 1)
      end

      it "leaves an entry in the staff log" do
        result

        expect(UserHistory.find_by(custom_type: "verified_members_mend_drift")).to have_attributes(
          acting_user: admin,
          details: include(affiliation.name, "unverified_members"),
        )
      end

      it "is done, and shows no progress, when the job has run" do
        Jobs.run_immediately!

        2.times { described_class.call(guardian: admin.guardian, params:) }

        expect(affiliation.group.reload.users).to contain_exactly(holder, leader)
        expect(mending.progress).to be_nil
      end
    end
  end
end
