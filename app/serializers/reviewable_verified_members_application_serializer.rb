# frozen_string_literal: true

# What the review queue shows of an application: for what, by whom, since when.
class ReviewableVerifiedMembersApplicationSerializer < ReviewableSerializer
  attributes :application_id, :affiliation, :submitted_at

  def application_id
    object.target_id
  end

  def affiliation
    DiscourseVerifiedMembers::AffiliationSummarySerializer.new(
      object.target.affiliation,
      root: false,
    )
  end

  def include_affiliation?
    object.target.present?
  end

  def submitted_at
    object.target.submitted_at
  end

  def include_submitted_at?
    object.target.present?
  end
end
