# frozen_string_literal: true

# name: discourse-verified-members
# about: Verified-member labels: members apply, moderators check and decide, and a label stands with what they write.
# version: 0.1.0
# authors: discourse-verified-members contributors
# required_version: 3.5.0.beta8

enabled_site_setting :verified_members_enabled

register_asset "stylesheets/verified-members.scss"
register_asset "stylesheets/verified-members-admin.scss"

register_svg_icon "building-columns"
register_svg_icon "certificate"
register_svg_icon "circle-check"
register_svg_icon "clock-rotate-left"
register_svg_icon "comments"
register_svg_icon "id-card"
register_svg_icon "print"
register_svg_icon "wrench"
register_svg_icon "paperclip"

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
  register_problem_check ProblemCheck::VerifiedMembersEvidence
  register_reviewable_type ReviewableVerifiedMembersApplication
  register_problem_check ProblemCheck::VerifiedMembersDrift
  register_notification_consolidation_plan DiscourseVerifiedMembers::Notifier.consolidation_plan

  DiscourseVerifiedMembers::Notifier.register_type

  reloadable_patch do
    Guardian.include(DiscourseVerifiedMembers::GuardianExtension)
    Guardian.prepend(DiscourseVerifiedMembers::GuardianOverrides)
    SvgSprite.singleton_class.prepend(DiscourseVerifiedMembers::SvgSpriteExtension)
    TopicView.prepend(DiscourseVerifiedMembers::Labels::TopicViewExtension)
    Group.prepend(DiscourseVerifiedMembers::GroupRules::GroupExtension)
    Group.prepend(DiscourseVerifiedMembers::Mirror::GroupExtension)
    GroupRequest.prepend(DiscourseVerifiedMembers::Mirror::GroupRequestExtension)
    GroupUser.prepend(DiscourseVerifiedMembers::Mirror::GroupUserExtension)
    GroupUser.prepend(DiscourseVerifiedMembers::Reviewers::GroupUserExtension)
    GroupsController.prepend(DiscourseVerifiedMembers::GroupsControllerExtension)
    User.prepend(DiscourseVerifiedMembers::Traces::UserExtension)
    UserAnonymizer.prepend(DiscourseVerifiedMembers::Traces::UserAnonymizerExtension)
    UserMerger.prepend(DiscourseVerifiedMembers::Traces::UserMergerExtension)
    Jobs::ExportUserArchive.prepend(DiscourseVerifiedMembers::OwnArchive::JobExtension)
    User.prepend(DiscourseVerifiedMembers::ChangeWatch::UserExtension)
  end

  Site.add_categories_callbacks do |categories|
    DiscourseVerifiedMembers::CategoryRoles.mark(categories)
  end

  add_to_serializer(:site, :verified_affiliations) do
    DiscourseVerifiedMembers::AffiliationCache.summaries
  end

  add_to_serializer(:post, :verified_as, include_condition: -> { verified_as.present? }) do
    @verified_as ||= DiscourseVerifiedMembers::Labels.of_post(self)
  end

  add_to_serializer(:user_card, :verified_as, include_condition: -> { verified_as.present? }) do
    @verified_as ||= DiscourseVerifiedMembers::Labels.of_user(object.id, reader: scope)
  end

  # For forums with so many categories that they do not all come with the site.
  add_to_serializer(
    :basic_category,
    :verified_members,
    include_condition: -> { verified_members },
  ) { DiscourseVerifiedMembers::CategoryRoles.of(object.id) }

  add_to_serializer(
    :group_show,
    :verified_chapter_id,
    include_condition: -> { verified_chapter_id },
  ) { @verified_chapter_id ||= DiscourseVerifiedMembers::Chapter.shown.find_by(group: object)&.id }

  on(:group_destroyed) { |group| DiscourseVerifiedMembers::Orphans.of_group(group) }
  on(:category_destroyed) { |category| DiscourseVerifiedMembers::Orphans.of_category(category) }
end
