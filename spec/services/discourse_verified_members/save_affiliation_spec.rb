# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::SaveAffiliation do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:name) }
    it { is_expected.to validate_presence_of(:label) }
    it { is_expected.to validate_presence_of(:icon) }
    it { is_expected.to validate_presence_of(:color) }
  end

  describe ".call" do
    subject(:result) { described_class.call(params:, guardian: actor.guardian) }

    fab!(:admin)

    let(:actor) { admin }
    let(:preset) { DiscourseVerifiedMembers::Preset.find("party_branch") }
    let(:params) { preset.affiliation.symbolize_keys }

    context "when a name is missing" do
      let(:params) { {} }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor is a plain moderator" do
      let(:actor) { Fabricate(:moderator) }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when there is no such affiliation" do
      before { params[:affiliation_id] = 0 }

      it { is_expected.to fail_a_policy(:known) }
    end

    context "when the group can neither be found nor made" do
      before { params[:group_name] = "no spaces, please" }

      it { is_expected.to fail_to_find_a_model(:group) }
    end

    context "when a question is unsound" do
      before { params[:form].first["kind"] = "telepathy" }

      it "says which, and makes neither group nor badge" do
        expect(result).to fail_with_an_invalid_model(:affiliation)
        expect(result[:affiliation].errors[:form].first).to include("1")
        expect(Group.exists?(name: "party_branch")).to eq(false)
        expect(Badge.exists?(name: params[:name])).to eq(false)
      end
    end

    context "when the group is open to join" do
      before { Fabricate(:group, name: "party_branch", public_admission: true) }

      it { is_expected.to fail_with_an_invalid_model(:affiliation) }
    end

    context "when the group belongs to another affiliation" do
      before { params[:group_id] = Fabricate(:verified_members_affiliation).group_id }

      it { is_expected.to fail_with_an_invalid_model(:affiliation) }
    end

    context "when members were already put into its group and given its badge" do
      let(:existing) do
        described_class.call!(
          params: preset.affiliation.symbolize_keys,
          guardian: admin.guardian,
        ).affiliation
      end

      before do
        Fabricate(:verified_members_verification, affiliation: existing)
        params.merge!(affiliation_id: existing.id, group_name: nil)
      end

      it "keeps both, so that they can be taken back" do
        params.merge!(group_id: Fabricate(:group).id, with_badge: false)

        expect(result).to fail_with_an_invalid_model(:affiliation)
        expect(result[:affiliation].errors.attribute_names).to contain_exactly(:group_id, :badge_id)
        expect(existing.reload.badge).to be_present
      end

      it "may be given another group once its own is gone" do
        existing.group.destroy!
        params[:group_id] = Fabricate(:group).id

        expect(result).to run_successfully
        expect(existing.reload.group_id).to eq(params[:group_id])
      end
    end

    context "when everything is well" do
      it { is_expected.to run_successfully }

      it "makes a closed group whose members only members see, and a badge" do
        affiliation = result[:affiliation].reload

        expect(affiliation).to have_attributes(label: "中共党员", color: "c8102e", enabled: true)
        expect(affiliation.questions.length).to eq(8)
        expect(affiliation.group).to have_attributes(
          name: "party_branch",
          automatic: false,
          public_admission: false,
          allow_membership_requests: false,
          members_visibility_level: Group.visibility_levels[:members],
        )
        expect(affiliation.badge).to have_attributes(name: params[:name], icon: "star")
        expect(UserHistory.exists?(custom_type: "verified_members_create_affiliation")).to eq(true)
      end

      it "adopts a group and a badge that exist" do
        params.merge!(group_id: Fabricate(:group).id, badge_id: Fabricate(:badge).id)

        expect(result[:affiliation]).to have_attributes(
          group_id: params[:group_id],
          badge_id: params[:badge_id],
        )
      end

      it "changes an affiliation without touching its group and badge" do
        created = result[:affiliation]
        changed =
          described_class.call(
            params: params.merge(affiliation_id: created.id, label: "党员", group_name: nil),
            guardian: admin.guardian,
          )

        expect(changed).to run_successfully
        expect(created.reload).to have_attributes(
          label: "党员",
          group: created.group,
          badge: created.badge,
        )
        expect(DiscourseVerifiedMembers::AffiliationCache.summaries.sole[:label]).to eq("党员")
      end
    end
  end
end
