# frozen_string_literal: true

# name: discourse-verified-members
# about: Verified-member labels: members apply, moderators check and decide, and a label stands with what they write.
# version: 0.1.0
# authors: discourse-verified-members contributors
# required_version: 3.5.0.beta8

enabled_site_setting :verified_members_enabled

register_asset "stylesheets/verified-members.scss"
register_asset "stylesheets/verified-members-admin.scss"

register_svg_icon "certificate"
register_svg_icon "circle-check"
register_svg_icon "id-card"

module ::DiscourseVerifiedMembers
  PLUGIN_NAME = "discourse-verified-members"
end

require_relative "lib/discourse_verified_members/engine"

add_admin_route(
  "verified_members.admin.title",
  DiscourseVerifiedMembers::PLUGIN_NAME,
  use_new_show_route: true,
)

after_initialize do
  register_reviewable_type ReviewableVerifiedMembersApplication
  register_notification_consolidation_plan DiscourseVerifiedMembers::Notifier.consolidation_plan

  DiscourseVerifiedMembers::Notifier.register_type

  reloadable_patch do
    Guardian.include(DiscourseVerifiedMembers::GuardianExtension)
    SvgSprite.singleton_class.prepend(DiscourseVerifiedMembers::SvgSpriteExtension)
    TopicView.prepend(DiscourseVerifiedMembers::Labels::TopicViewExtension)
  end

  add_to_serializer(:site, :verified_affiliations) do
    DiscourseVerifiedMembers::AffiliationCache.summaries
  end

  add_to_serializer(:post, :verified_as, include_condition: -> { verified_as.present? }) do
    @verified_as ||= DiscourseVerifiedMembers::Labels.of_post(self)
  end

  add_to_serializer(:user_card, :verified_as, include_condition: -> { verified_as.present? }) do
    @verified_as ||= DiscourseVerifiedMembers::Labels.of_user(object.id)
  end

  on(:user_destroyed) { |user| DiscourseVerifiedMembers::Traces.remove(user) }
end
