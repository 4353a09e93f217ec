# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A verification was given more time: by its holder, who confirmed that it still holds and
  # consented to the words of that day, or by a reviewer. What its holder answered to the
  # questions that were asked again is not here, nor anywhere: only how many there were.
  class Renewal < ActiveRecord::Base
    self.table_name = "verified_members_renewals"

    belongs_to :verification
    belongs_to :renewed_by, class_name: "User", optional: true

    # A reviewer renews without asking the holder for consent.
    scope :confirmed, -> { where.not(consent_version: nil) }
  end
end
