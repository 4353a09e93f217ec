# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Puts the icons of affiliations into the site's sprite. Core's own registry
  # lives in one process; affiliations change while several run.
  module SvgSpriteExtension
    def plugin_icons
      super | AffiliationCache.icons
    end
  end
end
