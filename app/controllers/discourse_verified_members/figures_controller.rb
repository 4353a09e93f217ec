# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the public may know of how applications go, where an admin wants it to be known.
  class FiguresController < BaseController
    skip_before_action :check_xhr, only: :index

    def index
      raise Discourse::NotFound if !SiteSetting.verified_members_public_figures

      respond_to do |format|
        format.html { render "default/empty" }
        format.json { render json: PublicFigures.new }
      end
    end
  end
end
