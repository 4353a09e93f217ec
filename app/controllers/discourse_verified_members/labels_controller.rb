# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What stands behind a person's labels: who checked, when, how.
  class LabelsController < BaseController
    def show
      user = fetch_user_from_params(include_inactive: false)
      post = Post.find_by(id: params[:post_id].to_s) if params[:post_id]
      raise Discourse::NotFound if !guardian.can_see_verified_labels?(user, post:)

      labels = labels_of(user, post)
      # Whoever has none and whoever shows none are the same to this reader.
      raise Discourse::NotFound if labels.empty?
      render_serialized(labels, LabelDetailsSerializer, root: "labels")
    end

    private

    def labels_of(user, post)
      # A post counts as the place only where its author's label stands at it.
      place = post.topic&.category_id if post&.user_id == user.id && guardian.can_see?(post)
      Labels
        .shown_to(guardian, category_id: place)
        .where(user:)
        .includes(:verified_by, :affiliation)
        .order(:verified_at)
        .to_a
    end
  end
end
