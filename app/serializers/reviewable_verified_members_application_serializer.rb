# frozen_string_literal: true

# What the review queue shows of an application: for what, by whom, since when.
class ReviewableVerifiedMembersApplicationSerializer < ReviewableSerializer
  attributes :application, :affiliation

  # Core names an attribute after the target's class. Its own store then looks for
  # a record of that name, and the whole review page fails over one with a colon.
  def attributes
    super.except(:"#{object.target_type.downcase}_id")
  end

  def application
    { id: object.target_id, submitted_at: object.target.submitted_at }
  end

  def affiliation
    DiscourseVerifiedMembers::AffiliationSummarySerializer.new(
      object.target.affiliation,
      root: false,
    )
  end

  def include_application?
    object.target.present?
  end

  def include_affiliation?
    object.target.present?
  end
end
