# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The queue of reviewers who need not be staff: their own affiliations, and nothing else.
  class ReviewController < BaseController
    include Reviewing

    requires_login
    skip_before_action :check_xhr, only: %i[index show]
    before_action :ensure_reviewer

    # Both are pages as well as data. The page itself opens nothing yet.
    def index
      respond_to do |format|
        format.html { render "default/empty" }
        format.json { super }
      end
    end

    def show
      respond_to do |format|
        format.html { render "default/empty" }
        format.json { super }
      end
    end

    private

    def ensure_reviewer
      raise Discourse::NotFound if !guardian.can_review_verifications?
    end
  end
end
