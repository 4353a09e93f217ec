# frozen_string_literal: true

# A chapter that anybody may ask to join, and the one who leads it.
RSpec.shared_context "with a led chapter" do
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, joining: :anyone) }
  fab!(:leader, :user)
  fab!(:asker, :user)
  fab!(:chapter) { Fabricate(:verified_members_chapter, affiliation:, leader:) }

  let(:group) { chapter.group }

  before { SiteSetting.verified_members_enabled = true }

  # @return [Array<String>] what the plugin told this person, oldest first
  def news_of(user)
    Notification
      .where(user:, notification_type: Notification.types[:verified_members])
      .order(:id)
      .map { |notification| notification.data_hash[:event] }
  end

  def ask(chapter, by:)
    Fabricate(:verified_members_join_request, chapter:, user: by, mirrored: true)
  end

  def asked_on_cores_page?(chapter, user)
    GroupRequest.exists?(group_id: chapter.group_id, user:)
  end

  def member?(chapter, user)
    GroupUser.exists?(group_id: chapter.group_id, user:)
  end
end
