# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Mirror do
  include_context "with a led chapter"

  def requests
    chapter.join_requests.reload
  end

  def request
    requests.sole
  end

  def ask_core
    GroupRequest.create!(group:, user: asker, reason: "I can drive.")
  end

  def expect_open_on_both_sides
    expect(request).to be_pending
    expect(asked_on_cores_page?(chapter, asker)).to eq(true)
    expect(news_of(asker)).to be_empty
  end

  def expect_closed_on_both_sides(state, news)
    expect(request).to have_attributes(state:, decided_at: be_present)
    expect(asked_on_cores_page?(chapter, asker)).to eq(false)
    expect(news_of(asker)).to eq(news)
  end

  describe "a request that core makes" do
    it "is ours as well, and leaders hear of it" do
      expect_enqueued_with(job: Jobs::DiscourseVerifiedMembers::TellLeaders) { ask_core }

      expect(request).to have_attributes(user: asker, state: "pending", message: "I can drive.")
    end

    it "is cut to what ours may hold" do
      GroupRequest.create!(group:, user: asker, reason: "x" * 5000)

      expect(request.message.length).to eq(2000)
    end

    it "is nothing for who is in already" do
      group.add(asker)
      ask_core

      expect(requests).to be_empty
      expect(asked_on_cores_page?(chapter, asker)).to eq(false)
    end

    it "is core's own where the group is no chapter, or one no more" do
      chapter.update!(archived_at: 1.day.ago)
      ask_core
      GroupRequest.create!(group: Fabricate(:group), user: asker, reason: "Hello.")

      expect(requests).to be_empty
      expect(GroupRequest.where(user: asker).count).to eq(2)
    end

    it "is core's own while the plugin is off" do
      SiteSetting.verified_members_enabled = false
      ask_core

      expect(requests).to be_empty
    end
  end

  describe "getting into the group" do
    before { ask(chapter, by: asker) }

    {
      "one by one" => ->(group, user) { group.add(user) },
      "with core's own word" => ->(group, user) { group.add(user, notify: true) },
      "as an owner" => ->(group, user) { group.add_owner(user) },
      "many at once" => ->(group, user) { group.bulk_add([user.id]) },
      "by the list of names" => ->(group, user) { group.usernames = user.username },
    }.each do |way, add|
      it "answers the request, with one word, when it is done #{way}" do
        add.call(group, asker)
        group.save!

        expect(member?(chapter, asker)).to eq(true)
        expect_closed_on_both_sides("accepted", %w[join_accepted])
        expect(asker.notifications.count).to eq(1)
      end
    end

    it "says nothing when it comes to nothing" do
      GroupUser.transaction do
        group.add(asker)
        raise ActiveRecord::Rollback
      end

      expect_open_on_both_sides
    end

    it "leaves requests of other chapters alone" do
      other = Fabricate(:verified_members_chapter, affiliation:, leader:)
      open = ask(other, by: asker)

      group.add(asker)

      expect(open.reload).to be_pending
    end

    it "is core's own matter while the plugin is off, and is found out later" do
      SiteSetting.verified_members_enabled = false
      group.add(asker, notify: true)

      expect(request).to be_pending
      types = asker.notifications.pluck(:notification_type)
      expect(types).to eq([Notification.types[:membership_request_accepted]])

      SiteSetting.verified_members_enabled = true
      described_class.repair
      expect_closed_on_both_sides("accepted", %w[join_accepted])
    end

    it "brings core's own word where nobody has asked" do
      group.add(Fabricate(:user, username: "invited"), notify: true)

      expect(User.find_by_username("invited").notifications.pluck(:notification_type)).to eq(
        [Notification.types[:membership_request_accepted]],
      )
    end
  end

  describe "leaving the group" do
    it "leaves what was asked before as it is, and one may ask again" do
      ask(chapter, by: asker)
      group.add(asker)
      group.remove(asker)

      expect_closed_on_both_sides("accepted", %w[join_accepted])
      expect(ask(chapter, by: asker)).to be_pending
    end
  end

  describe ".repair" do
    it "takes over what core was asked past us, and core's row of it stays" do
      SiteSetting.verified_members_enabled = false
      ask_core
      SiteSetting.verified_members_enabled = true

      2.times { described_class.repair }

      expect_open_on_both_sides
    end

    it "takes a request that core's side lost for declined" do
      ask(chapter, by: asker)
      GroupRequest.delete_all

      2.times { described_class.repair }

      expect_closed_on_both_sides("declined", %w[join_declined])
    end

    it "takes it for accepted when the asker is in" do
      ask(chapter, by: asker)
      GroupUser.insert!({ group_id: group.id, user_id: asker.id })

      2.times { described_class.repair }

      expect_closed_on_both_sides("accepted", %w[join_accepted])
    end

    it "drops what core still lists of a member" do
      ask_core
      request.update!(state: :accepted, decided_at: Time.zone.now)
      GroupUser.insert!({ group_id: group.id, user_id: asker.id })

      described_class.repair

      expect(asked_on_cores_page?(chapter, asker)).to eq(false)
      expect(requests.length).to eq(1)
    end

    it "ends a chapter whose group went while the plugin was off" do
      ask(chapter, by: asker)
      SiteSetting.verified_members_enabled = false
      group.destroy!
      SiteSetting.verified_members_enabled = true

      2.times { described_class.repair }

      expect_closed_on_both_sides("closed", %w[join_closed])
      expect(chapter.reload.archived_at).to be_present
    end

    it "forgets people who went while the plugin was off" do
      ask(chapter, by: asker)
      SiteSetting.verified_members_enabled = false
      UserDestroyer.new(Discourse.system_user).destroy(asker, context: "spec")
      SiteSetting.verified_members_enabled = true

      described_class.repair

      expect(requests).to be_empty
    end

    it "leaves everything else alone" do
      ask(chapter, by: asker)

      expect { described_class.repair }.not_to change {
        [requests.map(&:attributes), GroupRequest.all.map(&:attributes), Notification.count]
      }
    end
  end

  describe "what happens to group, board and people" do
    before { ask(chapter, by: asker) }

    it "ends the chapter with its group, and says so by its name" do
      group.destroy!

      expect_closed_on_both_sides("closed", %w[join_closed])
      expect(asker.notifications.sole.data_hash[:chapter_name]).to eq("A chapter")
      expect(chapter.reload.archived_at).to be_present
    end

    it "keeps the chapter when its board goes, and the affiliation when its zone goes" do
      affiliation.update!(zone: Fabricate(:category))
      [chapter.board, affiliation.zone].each(&:destroy!)

      expect([chapter.reload.board_id, affiliation.reload.zone_id]).to eq([nil, nil])
      expect_open_on_both_sides
    end

    it "goes with the person" do
      UserDestroyer.new(Discourse.system_user).destroy(asker, context: "spec")

      expect(requests).to be_empty
      expect(GroupRequest.where(group:)).to be_empty
    end

    it "stays open while the person is suspended" do
      UserSuspender.new(
        asker,
        suspended_till: 1.year.from_now,
        reason: "Spam.",
        by_user: Discourse.system_user,
      ).suspend
      described_class.repair

      expect_open_on_both_sides
    end

    it "is taken back when the person becomes anonymous, and says no more of them" do
      UserAnonymizer.make_anonymous(asker, Discourse.system_user)

      expect_closed_on_both_sides("withdrawn", [])
      expect(request).to have_attributes(message: "", reason: nil)
    end
  end

  describe "merging accounts" do
    fab!(:other, :user)

    def of_other
      requests.where(user: other)
    end

    def merge
      UserMerger.new(asker, other).merge!
    end

    it "hands an open request over, on both sides" do
      ask(chapter, by: asker)
      merge

      expect(of_other.sole).to be_pending
      expect(GroupRequest.where(group:).pluck(:user_id)).to contain_exactly(other.id)
    end

    it "keeps one of two open ones" do
      [asker, other].each { |user| ask(chapter, by: user) }
      merge

      expect(of_other.map(&:state)).to contain_exactly("pending", "withdrawn")
      expect(GroupRequest.where(group:).pluck(:user_id)).to contain_exactly(other.id)
    end

    it "asks no more where the other account is a member" do
      ask(chapter, by: asker)
      group.add(other)
      merge

      expect(of_other.sole).to be_withdrawn
      expect(GroupRequest.where(group:)).to be_empty
    end

    it "answers by it what the other account asked, when the membership comes along" do
      group.add(asker)
      ask(chapter, by: other)
      merge

      expect(member?(chapter, other)).to eq(true)
      expect(of_other.sole).to be_accepted
      expect(GroupRequest.where(group:)).to be_empty
      expect(news_of(other)).to eq(%w[join_accepted])
    end
  end
end
