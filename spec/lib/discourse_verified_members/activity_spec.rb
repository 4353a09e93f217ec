# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Activity do
  include_context "with a led chapter"

  let(:board) { chapter.board }

  before { group.add(asker) }

  def write(category: board, user: asker, **post)
    Fabricate(:post, user:, topic: Fabricate(:topic, category:), **post)
  end

  # Neither counted anywhere: deleted, hidden, whispered, or in a topic that is gone or unlisted.
  def write_what_does_not_count(**place)
    write(**place, deleted_at: 1.hour.ago)
    write(**place, hidden: true)
    write(**place, post_type: Post.types[:whisper])
    write(**place).topic.update!(deleted_at: 1.hour.ago)
    write(**place).topic.update!(visible: false)
  end

  describe ".recent_posts" do
    it "counts what members wrote in the board in the last 30 days" do
      2.times { write }
      write(user: leader)
      write(created_at: 31.days.ago)
      write(category: Fabricate(:category))
      write(user: Fabricate(:user))
      write_what_does_not_count

      expect(described_class.recent_posts).to eq(chapter.id => 3)
    end

    it "is kept for an hour" do
      expect(described_class.recent_posts).to eq({})
      write
      expect(described_class.recent_posts).to eq({})

      Discourse.cache.clear
      expect(described_class.recent_posts).to eq(chapter.id => 1)
    end
  end

  describe ".posts_this_month" do
    before do
      freeze_time(Time.zone.local(2026, 11, 15, 12))
      Fabricate(:verified_members_verification, user: asker, affiliation:)
    end

    it "counts what the verified wrote since the first, where everybody can read it" do
      hidden = Fabricate(:private_category, group: Fabricate(:group))
      2.times { write(category: Fabricate(:category)) }
      write(created_at: Time.zone.local(2026, 10, 31, 23, 59))
      write(category: hidden)
      write(user: leader)
      Fabricate(:private_message_post, user: asker)
      write_what_does_not_count

      expect(described_class.posts_this_month(affiliation.id)).to eq(2)
    end
  end

  describe ".led" do
    it "has the groups whose owner was here in the last 30 days" do
      leader.update!(last_seen_at: 29.days.ago)
      expect(described_class.led([group.id])).to contain_exactly(group.id)

      leader.update!(last_seen_at: 31.days.ago)
      asker.update!(last_seen_at: 1.hour.ago)
      expect(described_class.led([group.id])).to be_empty
    end
  end

  describe ".proposed_leader" do
    fab!(:second, :user)

    before { group.add(second) }

    it "is the member who writes most in the board, among those who were here lately" do
      [leader, asker, second].each { |user| user.update!(last_seen_at: 1.day.ago) }
      write(user: leader)
      write(user: second)
      2.times { write(user: asker) }
      expect(described_class.proposed_leader(chapter)).to eq(asker)

      asker.update!(last_seen_at: 31.days.ago)
      expect(described_class.proposed_leader(chapter)).to eq(second)

      second.update!(last_seen_at: nil)
      expect(described_class.proposed_leader(chapter)).to be_nil
    end
  end
end
