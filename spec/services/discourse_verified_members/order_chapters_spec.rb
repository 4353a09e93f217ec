# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::OrderChapters do
  describe ".call" do
    subject(:result) { described_class.call(params: { ids: }, guardian: actor.guardian) }

    fab!(:admin)
    fab!(:affiliation, :verified_members_affiliation)
    fab!(:chapters) do
      Array.new(4) { |position| Fabricate(:verified_members_chapter, affiliation:, position:) }
    end

    let(:actor) { admin }
    let(:ids) { [chapters[3].id.to_s, chapters[1].id.to_s] }
    let(:ordered) { DiscourseVerifiedMembers::Chapter.ordered.to_a }

    context "when none is named" do
      let(:ids) { [] }

      it { is_expected.to fail_a_contract }
    end

    context "when more are named than can be" do
      let(:ids) { Array.new(1001, "1") }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor is a plain moderator" do
      let(:actor) { Fabricate(:moderator) }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "shows those that are named first, and the others after them as before" do
        result

        expect(ordered).to eq(chapters.values_at(3, 1, 0, 2))
        expect(ordered.map(&:position)).to eq([0, 1, 2, 3])
      end

      it "minds neither strangers nor the same twice" do
        ids.unshift("0", "x", ids.first)
        result

        expect(ordered).to eq(chapters.values_at(3, 1, 0, 2))
      end
    end
  end
end
