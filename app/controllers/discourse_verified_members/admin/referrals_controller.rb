# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Admin
    class ReferralsController < ApplicationsController
      include Referring
    end
  end
end
