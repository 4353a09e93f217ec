# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::AskersRecord do
  include_context "with a led chapter"

  fab!(:join_request) { Fabricate(:verified_members_join_request, chapter:, user: asker) }

  let(:record) { described_class.new([join_request], reader: Guardian.new(leader)) }

  def write(category: chapter.board, user: asker, **post)
    Fabricate(:post, user:, topic: Fabricate(:topic, category:), **post)
  end

  it "has the labels that everybody sees" do
    Fabricate(:verified_members_verification, user: asker, affiliation:)

    expect(record.labels(asker.id)).to contain_exactly(affiliation.id)
    expect(record.labels(leader.id)).to be_empty
  end

  it "counts public posts in the chapter's board, and nothing else" do
    2.times { write }
    write(user: leader)
    write(category: Fabricate(:category))
    write(hidden: true)
    write(deleted_at: 1.hour.ago)
    write(post_type: Post.types[:whisper])
    write.topic.update!(visible: false)
    write.topic.update!(deleted_at: 1.hour.ago)

    expect(record.posts_in_board(join_request)).to eq(2)
  end

  it "counts nothing for a chapter without a board" do
    write
    chapter.update!(board: nil)

    join_request.reload
    expect(record.posts_in_board(join_request)).to eq(0)
  end
end
