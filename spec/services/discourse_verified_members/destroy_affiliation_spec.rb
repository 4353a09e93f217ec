# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::DestroyAffiliation do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:affiliation_id) }
  end

  describe ".call" do
    subject(:result) do
      described_class.call(params: { affiliation_id: affiliation.id }, guardian: actor.guardian)
    end

    fab!(:admin)
    fab!(:affiliation, :verified_members_affiliation)

    let(:actor) { admin }

    context "when the actor is a plain moderator" do
      let(:actor) { Fabricate(:moderator) }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when it is gone" do
      before { affiliation.destroy! }

      it { is_expected.to fail_to_find_a_model(:affiliation) }
    end

    context "when somebody has applied for it" do
      before { Fabricate(:verified_members_application, affiliation:) }

      it { is_expected.to fail_a_policy(:unused) }
    end

    context "when everything is well" do
      it "removes it, and leaves its group" do
        expect(result).to run_successfully
        expect(DiscourseVerifiedMembers::Affiliation.exists?(affiliation.id)).to eq(false)
        expect(Group.exists?(affiliation.group_id)).to eq(true)
      end
    end
  end
end
