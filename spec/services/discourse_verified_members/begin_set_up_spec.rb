# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::BeginSetUp do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:preset_id) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params: { preset_id: }, guardian: actor.guardian) }

    fab!(:admin)

    let(:actor) { admin }
    let(:preset_id) { "party_branch" }
    let(:preset) { DiscourseVerifiedMembers::Preset.find("party_branch") }

    context "when nothing is chosen" do
      let(:preset_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor is a plain moderator" do
      let(:actor) { Fabricate(:moderator) }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when there is no such preset" do
      let(:preset_id) { "../demo" }

      it { is_expected.to fail_to_find_a_model(:preset) }
    end

    context "when the preset's group would let people in unasked" do
      before { Fabricate(:group, name: "party_branch", public_admission: true) }

      it "says so, and makes nothing" do
        expect(result).to fail_a_policy(:accepted)
        expect(result[:saving][:affiliation].errors.attribute_names).to contain_exactly(:group_id)
        expect(DiscourseVerifiedMembers::Affiliation.count).to eq(0)
        expect(Badge.exists?(name: preset.affiliation["name"])).to eq(false)
      end
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "makes the affiliation, with its group and badge" do
        expect(result[:affiliation].reload).to have_attributes(
          preset_id: "party_branch",
          label: "中共党员",
          joining: "verified",
          group: have_attributes(name: "party_branch"),
          badge: be_present,
        )
        expect(result[:affiliation].decline_templates.length).to eq(3)
      end

      it "finds it again, whatever it is called by now" do
        first = described_class.call!(params: { preset_id: }, guardian: admin.guardian).affiliation
        first.update!(name: "共产党员")

        expect { result }.not_to change { [Group.count, Badge.count] }
        expect(result[:affiliation]).to eq(first)
      end

      it "goes on with one of the preset's name that was made before there were zones" do
        made = Fabricate(:verified_members_affiliation, name: preset.affiliation["name"])

        expect(result[:affiliation]).to eq(made)
        proposed = DiscourseVerifiedMembers::SetUp.new(made.reload, admin.guardian).as_json
        expect(proposed[:chapters].length).to eq(6)
        expect(proposed[:zone]).to include(name: "党建专区", access: "everyone_reads")
      end
    end
  end
end
