# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What stands behind a person's labels: who checked, when, how.
  class LabelsController < BaseController
    def show
      user = fetch_user_from_params(include_inactive: false)
      post = Post.find_by(id: params[:post_id].to_s) if params[:post_id]
      raise Discourse::NotFound if !guardian.can_see_verified_labels?(user, post:)

      labels =
        Verification.shown.where(user:).includes(:verified_by, :affiliation).order(:verified_at)
      render_serialized(labels, LabelDetailsSerializer, root: "labels")
    end
  end
end
