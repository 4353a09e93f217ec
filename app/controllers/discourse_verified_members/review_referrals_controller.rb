# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What reviewers who need not be staff ask of somebody outside.
  class ReviewReferralsController < ReviewController
    include Referring

    # Core keeps this by class, and does not hand it down.
    requires_login
    skip_before_action :check_xhr, only: %i[sheet]

    # A page as well as data.
    def sheet
      respond_to do |format|
        format.html { render "default/empty" }
        format.json { super }
      end
    end
  end
end
