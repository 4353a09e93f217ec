# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A wording that somebody has agreed to, kept for as long as it may have to be shown.
  class ConsentText < ActiveRecord::Base
    self.table_name = "verified_members_consent_texts"
  end
end
