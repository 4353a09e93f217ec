# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    # The queue as staff have it, in the panel.
    class ApplicationsController < BaseController
      include Reviewing
    end
  end
end
