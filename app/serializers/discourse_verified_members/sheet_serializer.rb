# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What a body outside the forum may see of an application, and nothing else: the answers
  # that were marked for it when the applicant agreed. Takes `sealed:`, the opened payload,
  # or nil.
  class SheetSerializer < ApplicationSerializer
    attributes :id, :site, :affiliation_name, :authority, :reference, :questions, :answers

    def site
      SiteSetting.title
    end

    def affiliation_name
      object.affiliation.name
    end

    def reference
      object.open_referral&.reference
    end

    # Nil once they are destroyed.
    def questions
      sealed&.fetch("questions")&.select { |question| question[Question::ON_SHEET] }
    end

    def answers
      sealed&.fetch("answers")&.slice(*questions.pluck("id"))
    end

    private

    def sealed
      @options[:sealed]
    end
  end
end
