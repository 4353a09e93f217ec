# frozen_string_literal: true

Fabricator(:verified_members_affiliation, from: "DiscourseVerifiedMembers::Affiliation") do
  name { sequence(:verified_members_affiliation) { |n| "Affiliation #{n}" } }
  label "Member"
  description "Checked against the register."
  icon "id-card"
  color "1f5f8b"
  group
  form do
    [
      {
        "id" => "member_number",
        "kind" => "short_text",
        "label" => "Membership number",
        "help" => "",
        "required" => true,
        "min" => nil,
        "max" => 40,
        "options" => [],
        "on_sheet" => false,
        "at_renewal" => false,
      },
    ]
  end
  reason_templates { [{ "title" => "Not found", "text" => "Not in the register." }] }
end

Fabricator(:verified_members_application, from: "DiscourseVerifiedMembers::Application") do
  transient answers: { "member_number" => "A-1" }

  user
  affiliation { Fabricate(:verified_members_affiliation) }
  consent_version "0" * DiscourseVerifiedMembers::Consent::VERSION_LENGTH
  consented_at { Time.zone.now }
  submitted_at { Time.zone.now }

  after_create do |application, transients|
    if application.open?
      payload = { questions: application.affiliation.questions, answers: transients[:answers] }
      application.update!(DiscourseVerifiedMembers::SealedAnswers.new(application).seal(payload))
    end
  end
end

# Under way, unless it is given a `closed_at`.
Fabricator(:verified_members_referral, from: "DiscourseVerifiedMembers::Referral") do
  transient reference: "12/2026"

  application { Fabricate(:verified_members_application, authority: "Organisation department") }
  referred_by { Fabricate(:moderator) }
  referred_at { Time.zone.now }

  after_create do |referral, transients|
    if referral.application.open?
      referral.keep(reference: transients[:reference])
      referral.save!
      referral.application.update!(referred_at: referral.referred_at) if !referral.closed_at
    end
  end
end

# Part of an open application when it is given one, an upload otherwise.
Fabricator(:verified_members_evidence, from: "DiscourseVerifiedMembers::Evidence") do
  transient name: "card.pdf", bytes: "%PDF-1.4 startxref 9 %%EOF", digest: "0" * 64

  user { |attrs| attrs[:application]&.user || Fabricate(:user) }
  affiliation do |attrs|
    attrs[:application]&.affiliation ||
      Fabricate(:verified_members_affiliation, evidence: "optional")
  end
  position { sequence(:verified_members_evidence) { |n| n % 5 + 1 } }
  kind "pdf"
  size { |attrs| attrs[:bytes].bytesize }
  expires_at { |attrs| 1.day.from_now if !attrs[:application] }

  after_create do |evidence, transients|
    evidence.update!(
      DiscourseVerifiedMembers::SealedFile.new(evidence).seal(
        **transients.slice(:name, :bytes, :digest),
      ),
    )
  end
end

Fabricator(:verified_members_verification, from: "DiscourseVerifiedMembers::Verification") do
  user
  affiliation { Fabricate(:verified_members_affiliation) }
  verified_at { Time.zone.now }
  verified_by { Fabricate(:moderator) }
  label_visibility :everyone
end

# With a `leader:` it takes requests.
Fabricator(:verified_members_chapter, from: "DiscourseVerifiedMembers::Chapter") do
  transient :leader

  affiliation { Fabricate(:verified_members_affiliation) }
  group { Fabricate(:group, full_name: "A chapter") }
  board { Fabricate(:category) }
  summary "Meets on Saturdays."

  after_create do |chapter, transients|
    if transients[:leader]
      chapter.group.add_owner(transients[:leader])
      chapter.group.update!(allow_membership_requests: true)
    end
  end
end

# With `mirrored: true` core's own page shows it, as it does what was asked for real.
Fabricator(:verified_members_join_request, from: "DiscourseVerifiedMembers::JoinRequest") do
  transient mirrored: false

  chapter { Fabricate(:verified_members_chapter) }
  user
  message "I would like to help."
  asked_at { Time.zone.now }

  after_create do |request, transients|
    if transients[:mirrored]
      GroupRequest.create!(
        group: request.chapter.group,
        user: request.user,
        reason: request.message,
      )
    end
  end
end
