# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::SetUpZone do
  describe described_class::Contract, type: :model do
    it { is_expected.to validate_presence_of(:affiliation_id) }
  end

  describe ".call" do
    subject(:result) { set_up(zone_plan, by: actor) }

    fab!(:admin)
    fab!(:moderator)
    fab!(:member) { Fabricate(:user, refresh_auto_groups: true) }
    fab!(:holder) { Fabricate(:user, refresh_auto_groups: true) }
    fab!(:affiliation) do
      DiscourseVerifiedMembers::BeginSetUp.call!(
        params: {
          preset_id: "party_branch",
        },
        guardian: admin.guardian,
      ).affiliation
    end

    let(:actor) { admin }
    let(:affiliation_id) { affiliation.id }
    let(:zone_plan) { { "name" => "党建专区", "access" => "everyone_reads" } }
    let(:zone) { affiliation.reload.zone }
    let(:topics) { Topic.where(category: zone).where.not(id: zone.topic_id).order(:id) }

    before do
      SiteSetting.verified_members_enabled = true
      affiliation.group.add(holder)
    end

    def set_up(plan, by: admin)
      described_class.call(params: { affiliation_id:, zone: plan }, guardian: by.guardian)
    end

    def error(key)
      I18n.t("verified_members.errors.#{key}")
    end

    def rights(user)
      guardian = Guardian.new(user&.reload)
      {
        see: guardian.can_see_category?(zone),
        start: !!guardian.can_create?(Topic, zone),
        reply: !!guardian.can_create?(Post, topics.first),
      }
    end

    context "when no affiliation is named" do
      let(:affiliation_id) { nil }

      it { is_expected.to fail_a_contract }
    end

    context "when the actor is a plain moderator" do
      let(:actor) { moderator }

      it { is_expected.to fail_a_policy(:can_manage) }
    end

    context "when there is no such affiliation" do
      let(:affiliation_id) { 0 }

      it { is_expected.to fail_to_find_a_model(:affiliation) }
    end

    context "when something is wrong" do
      {
        "no access" => [{ "access" => nil }, "access", :zone_access],
        "an unknown access" => [{ "access" => "nobody" }, "access", :zone_access],
        "neither category nor name" => [{ "name" => " " }, "name", :zone_name],
        "an unknown category" => [{ "category_id" => 0 }, "category_id", :no_category],
      }.each do |what, (change, field, key)|
        it "names the field for #{what}, and makes nothing" do
          zone_plan.merge!(change)

          expect { result }.not_to change { [Category.count, Topic.count] }
          expect(result).to fail_a_policy(:accepted)
          expect(result[:problems]).to eq(field => error(key))
        end
      end

      it "names the field for a name that is too long" do
        zone_plan["name"] = "x" * 51

        expect(result[:problems].keys).to eq(%w[name])
      end

      it "takes no zone of another affiliation, and leaves its permissions alone" do
        taken = Fabricate(:category)
        Fabricate(:verified_members_affiliation, zone: taken)
        zone_plan["category_id"] = taken.id

        expect { result }.not_to change { [taken.reload.read_restricted, CategoryGroup.count] }
        expect(result[:problems].keys).to eq(%w[category_id])
        expect(zone).to be_nil
      end
    end

    context "when everyone reads" do
      it { is_expected.to run_successfully }

      it "lets verified members and moderators write, and everyone else read" do
        result

        expect(rights(nil)).to eq(see: true, start: false, reply: false)
        expect(rights(member)).to eq(see: true, start: false, reply: false)
        expect(rights(holder)).to eq(see: true, start: true, reply: true)
        expect(rights(moderator)).to eq(see: true, start: true, reply: true)
        expect(rights(admin)).to eq(see: true, start: true, reply: true)
      end
    end

    context "when it is for members only" do
      before { zone_plan["access"] = "members_only" }

      it "shows it to verified members and staff only" do
        result

        expect(rights(nil)).to eq(see: false, start: false, reply: false)
        expect(rights(member)).to eq(see: false, start: false, reply: false)
        expect(rights(holder)).to eq(see: true, start: true, reply: true)
        expect(rights(moderator)).to eq(see: true, start: true, reply: true)
      end
    end

    context "when it adopts a category" do
      fab!(:category) { Fabricate(:category, name: "党建专区") }
      fab!(:group)
      fab!(:topic) { Fabricate(:topic, category:) }

      before do
        category.set_permissions(group => :full, :everyone => :create_post)
        category.save!
      end

      it "keeps its permissions when they are to stay" do
        zone_plan.merge!("category_id" => category.id, "access" => "unchanged")

        expect { result }.not_to change { CategoryGroup.order(:id).map(&:attributes) }
        expect(zone).to eq(category)
        expect(topics).to include(topic)
      end

      it "finds it by its name, and gives it the permissions that were chosen" do
        result

        expect(zone).to eq(category)
        expect(rights(member)).to eq(see: true, start: false, reply: false)
        expect(CategoryGroup.where(group:)).to be_empty
      end
    end

    it "writes a pinned guide and a word of welcome, in the preset's language" do
      result

      guide, welcome = topics.to_a
      expect(guide).to have_attributes(title: "认证与入组说明", user: Discourse.system_user)
      expect(guide.pinned_at).to be_present
      expect(guide.first_post.raw).to include("/my/verification")
      expect(guide.first_post.raw).not_to include("%{")
      expect(welcome).to have_attributes(title: "欢迎来到党建专区，来这里打个招呼", pinned_at: nil)
      expect(topics.length).to eq(2)
    end

    it "writes in the forum's language where there is no preset" do
      affiliation.update!(preset_id: nil)
      SiteSetting.default_locale = "zh_CN"
      result

      title = I18n.t("verified_members.zone_topics.guide.title", locale: :zh_CN)
      expect(topics.first.title).to eq(title)
      expect(topics.first.first_post.raw).to include(affiliation.name)
      expect(topics.first.first_post.raw).not_to include("%{")
    end

    it "changes nothing when it is sent again" do
      result
      kept = -> do
        [
          Category.order(:id).map { |category| category.attributes.except("updated_at") },
          CategoryGroup.order(:category_id, :group_id).pluck(
            :category_id,
            :group_id,
            :permission_type,
          ),
          Topic.with_deleted.count,
        ]
      end

      expect { set_up(zone_plan) }.not_to change(&kept)
      expect { set_up({ "category_id" => zone.id, "access" => "unchanged" }) }.not_to change(&kept)
    end

    it "writes nothing again that was edited, deleted or moved" do
      result
      guide, welcome = topics.to_a
      PostDestroyer.new(admin, guide.first_post).destroy
      welcome.change_category_to_id(Fabricate(:category).id)

      expect { set_up(zone_plan) }.not_to change { Topic.with_deleted.count }
    end

    it "writes anew in another zone" do
      result
      first = zone

      set_up({ "name" => "党员之家", "access" => "everyone_reads" })

      expect(affiliation.reload.zone_id).not_to eq(first.id)
      expect(Topic.where(category: affiliation.zone, title: "认证与入组说明").count).to eq(1)
    end

    it "tells the site's categories which is the zone, and is logged" do
      result

      roles = DiscourseVerifiedMembers::CategoryRoles.of(zone.id)
      expect(roles).to eq(zone_of: affiliation.id)
      expect(UserHistory.exists?(custom_type: "verified_members_save_zone")).to eq(true)
    end

    context "when something breaks late" do
      before { allow(StaffActionLogger).to receive(:new).and_raise(RuntimeError) }

      it "leaves neither category nor topics nor permissions" do
        expect { expect { result }.to raise_error(RuntimeError) }.not_to change {
          [Category.count, Topic.with_deleted.count, CategoryGroup.count]
        }
        expect(zone).to be_nil
      end
    end
  end
end
