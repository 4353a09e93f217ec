# frozen_string_literal: true

require_relative "support/evidence_files"
require_relative "support/hostile_values"
require_relative "support/led_chapter"
require_relative "support/lost_references"
require_relative "support/model_zone"

require_relative "support/pictures"
require_relative "support/real_threads"
require_relative "support/recorded_chapters"
require_relative "support/recorded_fixtures"
require_relative "support/recorded_forum"
require_relative "support/reviewers"
require_relative "support/revoked"
require_relative "support/whereabouts"
require_relative "support/world"

RSpec.configure do |config|
  config.include RecordedFixtures, type: :request

  # Rolling a test back does not bring the cache back to what it was.
  config.before do
    DiscourseVerifiedMembers::AffiliationCache.clear(after_commit: false)
    DiscourseVerifiedMembers::CategoryRoles.clear(after_commit: false)
  end
end
