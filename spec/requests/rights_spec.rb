# frozen_string_literal: true

# Every route against every role of the design's table. A route that is added
# without a row here fails.
RSpec.describe "Rights" do
  include_context "with chapters"
  include_context "with evidence files"

  fab!(:evidence) { Fabricate(:verified_members_evidence, application:) }
  fab!(:referral) do
    application = Fabricate(:verified_members_application, affiliation:)
    Fabricate(:verified_members_referral, application:)
  end
  fab!(:reviewer) do
    Fabricate(:user).tap do |user|
      group = Fabricate(:group)
      group.add(user)
      affiliation.update!(reviewer_group: group)
    end
  end
  fab!(:other_reviewer) do
    Fabricate(:user).tap do |user|
      group = Fabricate(:group)
      group.add(user)
      Fabricate(:verified_members_affiliation, reviewer_group: group)
    end
  end
  fab!(:former_reviewer) do
    Fabricate(:user).tap do |user|
      affiliation.reviewer_group.add(user)
      affiliation.reviewer_group.remove(user)
    end
  end
  fab!(:upload) { Fabricate(:verified_members_evidence, user: holder, affiliation:) }

  before do
    SiteSetting.hide_new_user_profiles = false
    SiteSetting.verified_members_public_figures = true
    affiliation.update!(evidence: "optional")
    application.update!(authority: "Organisation department")
  end

  admin_base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}"

  roles = %i[
    visitor
    member
    applicant
    holder
    leader
    reviewer
    other_reviewer
    former_reviewer
    moderator
    admin
  ]
  own = ->(status, of:) { roles.to_h { |role| [role, role == of ? status : 404] } }
  signed_in = ->(status) { roles.to_h { |role| [role, role == :visitor ? 403 : status] } }
  staff = ->(status) do
    roles.to_h { |role| [role, %i[moderator admin].include?(role) ? status : 404] }
  end
  admins = ->(status) { roles.to_h { |role| [role, role == :admin ? status : 404] } }
  reviewers = ->(status) { staff.(status).merge(reviewer: status, visitor: 403) }
  deciders = ->(status) { staff.(status).merge(leader: status, visitor: 403) }
  everyone = ->(status) { roles.to_h { |role| [role, status] } }

  rows = {
    "GET /verified-members/verification" => signed_in.(200),
    "POST /verified-members/applications" => signed_in.(200).merge(applicant: 422, holder: 422),
    # It waits for reviewers, and was not returned.
    "PUT /verified-members/applications/:id/answer" =>
      own.(409, of: :applicant).merge(visitor: 403),
    "PUT /verified-members/applications/:id/withdraw" =>
      own.(200, of: :applicant).merge(visitor: 403),
    "POST /verified-members/evidence" => signed_in.(200).merge(applicant: 422),
    "GET /verified-members/evidence/:id" => staff.(200).merge(reviewer: 200, applicant: 200),
    "DELETE /verified-members/evidence/:id" => own.(200, of: :holder).merge(visitor: 403),
    "PUT /verified-members/verifications/:id/renounce" =>
      own.(200, of: :holder).merge(visitor: 403),
    # What has no end needs no renewal.
    "PUT /verified-members/verifications/:id/confirm" => own.(409, of: :holder).merge(visitor: 403),
    "PUT /verified-members/verifications/:id/visibility" =>
      own.(200, of: :holder).merge(visitor: 403),
    "PUT /verified-members/revocations/:id/answer" => own.(200, of: :holder).merge(visitor: 403),
    "PUT /verified-members/verifications/:id/pause" => own.(200, of: :holder).merge(visitor: 403),
    "PUT /verified-members/verifications/:id/resume" => own.(200, of: :holder).merge(visitor: 403),
    "GET /verified-members/labels/:username" => everyone.(200),
    "GET /verified-members/zones/:category_id" => everyone.(200),
    "GET /verified-members/boards/:category_id" => everyone.(200),
    "GET /verified-members/chapters" => signed_in.(200),
    "GET /verified-members/chapters/:id" => everyone.(200),
    # Whoever is not verified hears what is missing.
    "POST /verified-members/join-requests" => signed_in.(422).merge(holder: 200),
    "PUT /verified-members/join-requests/:id/withdraw" =>
      own.(200, of: :holder).merge(visitor: 403),
    "GET /verified-members/figures" => everyone.(200),
    "GET /verified-members/join-requests" => deciders.(200),
    "PUT /verified-members/join-requests/decide" => deciders.(200),
    "PUT /verified-members/join-requests/:id/accept" => deciders.(200),
    "PUT /verified-members/join-requests/:id/decline" => deciders.(200),
    # The list of those who review something else is another one.
    "GET /verified-members/review" => reviewers.(200).merge(other_reviewer: 200),
    "GET /verified-members/review/:id" => reviewers.(200),
    "PUT /verified-members/review/:id/approve" => reviewers.(200),
    "PUT /verified-members/review/:id/refuse" => reviewers.(200),
    "PUT /verified-members/review/:id/return" => reviewers.(200),
    "PUT /verified-members/review/:id/note" => reviewers.(200),
    "PUT /verified-members/review/:id/claim" => reviewers.(200),
    "GET /verified-members/review/:id/sheet" => reviewers.(200),
    "PUT /verified-members/review/:id/referral" => reviewers.(200),
    "PUT /verified-members/review/:id/referral/answer" => reviewers.(200),
    "GET /u/:username/verification" => own.(200, of: :applicant),
    "GET #{admin_base}/applications" => staff.(200),
    "GET #{admin_base}/applications/:id" => staff.(200),
    "PUT #{admin_base}/applications/:id/approve" => staff.(200),
    "PUT #{admin_base}/applications/:id/refuse" => staff.(200),
    "PUT #{admin_base}/applications/:id/return" => staff.(200),
    "PUT #{admin_base}/applications/:id/note" => staff.(200),
    "PUT #{admin_base}/applications/:id/claim" => staff.(200),
    "GET #{admin_base}/applications/:id/sheet" => staff.(200),
    "PUT #{admin_base}/applications/:id/referral" => staff.(200),
    "PUT #{admin_base}/applications/:id/referral/answer" => staff.(200),
    "GET #{admin_base}/register" => staff.(200),
    "GET #{admin_base}/verifications/:id/history" => staff.(200),
    "PUT #{admin_base}/verifications/renew" => staff.(200),
    "PUT #{admin_base}/verifications/:id/revoke" => staff.(200),
    "PUT #{admin_base}/verifications/:id/confirm-change" => staff.(200),
    "PUT #{admin_base}/verifications/:id/restore" => staff.(200),
    "PUT #{admin_base}/verifications/:id/uphold" => staff.(200),
    "GET #{admin_base}/affiliations" => admins.(200),
    "POST #{admin_base}/affiliations" => admins.(200),
    "GET #{admin_base}/affiliations/new" => admins.(200),
    "GET #{admin_base}/affiliations/presets" => admins.(200),
    "GET #{admin_base}/affiliations/:id" => admins.(200),
    "PUT #{admin_base}/affiliations/:id" => admins.(200),
    "DELETE #{admin_base}/affiliations/:id" => admins.(422),
    "GET #{admin_base}/affiliations/:id/edit" => admins.(200),
    "GET #{admin_base}/chapters" => admins.(200),
    "POST #{admin_base}/chapters" => admins.(200),
    "GET #{admin_base}/chapters/new" => admins.(200),
    "PUT #{admin_base}/chapters/order" => admins.(200),
    "GET #{admin_base}/chapters/:id" => admins.(200),
    "PUT #{admin_base}/chapters/:id" => admins.(200),
    "GET #{admin_base}/chapters/:id/edit" => admins.(200),
    "PUT #{admin_base}/chapters/:id/archive" => admins.(200),
    "PUT #{admin_base}/chapters/:id/restore" => admins.(200),
    "PUT #{admin_base}/chapters/:id/leaders" => admins.(200),
    "PUT #{admin_base}/chapters/:id/transfer" => admins.(200),
    "GET #{admin_base}/repair" => admins.(200),
    "PUT #{admin_base}/repair" => admins.(200),
    "GET #{admin_base}/set-up" => admins.(200),
    "POST #{admin_base}/set-up" => admins.(200),
    "GET #{admin_base}/set-up/:affiliation_id" => admins.(200),
    "GET #{admin_base}/set-up/:affiliation_id/chapters" => admins.(200),
    "PUT #{admin_base}/set-up/:affiliation_id/chapters" => admins.(200),
    "GET #{admin_base}/set-up/:affiliation_id/zone" => admins.(200),
    "PUT #{admin_base}/set-up/:affiliation_id/zone" => admins.(200),
    "GET #{admin_base}/set-up/:affiliation_id/done" => admins.(200),
  }

  pages = [
    "GET /verified-members/evidence/:id",
    "GET /u/:username/verification",
    "GET #{admin_base}/affiliations/new",
    "GET #{admin_base}/affiliations/:id/edit",
    "GET #{admin_base}/chapters/new",
    "GET #{admin_base}/chapters/:id/edit",
    "GET #{admin_base}/set-up/:affiliation_id/chapters",
    "GET #{admin_base}/set-up/:affiliation_id/zone",
    "GET #{admin_base}/set-up/:affiliation_id/done",
  ]

  def self.routes_of(route_set, prefix: "")
    route_set.routes.filter_map do |route|
      path = prefix + route.path.spec.to_s.delete_suffix("(.:format)")
      controller = route.defaults[:controller].to_s
      "#{route.verb} #{path}" if controller.start_with?("discourse_verified_members/")
    end
  end

  real_routes =
    routes_of(Rails.application.routes) +
      routes_of(DiscourseVerifiedMembers::Engine.routes, prefix: "/verified-members")

  it "has a row for every route, and a route for every row" do
    expect(rows.keys).to match_array(real_routes)
  end

  let(:union) { { name: "Union", label: "Union", icon: "id-card", color: "112233" } }
  let(:new_chapter) do
    {
      affiliation_id: affiliation.id,
      name: "Drivers",
      group_name: "drivers",
      is_open: true,
      leaders: [leader.username],
    }
  end

  def changed_since
    holder.update!(name: "Somebody Else")
    verification.reload.changed_at.as_json
  end

  def revocation
    @revocation ||=
      DiscourseVerifiedMembers::RevokeVerification
        .call(
          guardian: Fabricate(:moderator).guardian,
          params: {
            verification_id: verification.id,
            reason: "Left.",
          },
        )
        .then { verification.reload.revocation }
  end

  def answered_verification
    revocation.update!(answer: "I never left.", answered_at: Time.zone.now)
    verification
  end

  def body_for(row)
    case row
    when /visibility/
      { label_visibility: "members" }
    when /confirm-change/
      { changed_at: changed_since }
    when %r{/revocations/:id/answer}
      { answer: "I never left." }
    when /restore|uphold/
      { word: "Asked the branch again." }
    when %r{POST /verified-members/applications}
      {
        affiliation_id: affiliation.id,
        consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
        answers: {
          member_number: "B-2",
        },
      }
    when %r{POST .*/evidence}
      {
        affiliation_id: affiliation.id,
        consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
        evidence_file: as_upload(document),
      }
    when /refuse|revoke|decline/
      { reason: "Not in the register." }
    when %r{/return}
      { notes: { member_number: "Two digits are missing." } }
    when %r{/referral/answer}
      { answer: "confirmed" }
    when %r{/referral}
      { authority: "Organisation department" }
    when %r{/note}
      { note: "I have asked the office." }
    when %r{/verifications/renew}
      { ids: [verification.id] }
    when /decide/
      { ids: [join_request.id], decision: "accept" }
    when %r{POST .*/join-requests}
      { chapter_id: other_chapter.id, message: "I can drive." }
    when %r{POST .*/affiliations}
      { affiliation: { **union, group_name: "union_members" } }
    when %r{PUT .*/affiliations}
      { affiliation: union }
    when %r{/leaders}
      { username: member.username }
    when %r{/transfer}
      { username: leader.username, to_chapter_id: other_chapter.id }
    when %r{/order}
      { ids: [other_chapter.id, chapter.id] }
    when %r{PUT .*/repair}
      { kind: "unverified_members", affiliation_id: affiliation.id }
    when %r{POST .*/set-up}
      { preset_id: "party_branch" }
    when %r{PUT .*/set-up/.*/chapters}
      { chapters: [new_chapter] }
    when %r{PUT .*/set-up/.*/zone}
      { zone: { category_id: zone.id, access: "unchanged" } }
    when %r{(POST|PUT) .*/chapters}
      { chapter: new_chapter }
    end
  end

  # What browsers send as a form, what as a document, and what our own pages send.
  define_method(:encoding_of) do |row|
    next if row.start_with?("POST /verified-members/evidence")
    pages.include?(row) ? :html : :json
  end

  def path_for(row)
    row
      .split(" ")
      .last
      .sub("labels/:username", "labels/#{holder.username}")
      .sub(":username", applicant.username)
      .sub(":affiliation_id", affiliation.id.to_s)
      .sub("zones/:category_id", "zones/#{zone.id}")
      .sub("boards/:category_id", "boards/#{chapter.board_id}")
      .sub(":id", record_of(row).id.to_s)
  end

  def record_of(row)
    case row
    when %r{/revocations/}
      revocation
    when %r{/verifications/:id/(restore|uphold)}
      answered_verification
    when %r{/verifications/}
      verification
    when %r{DELETE .*/evidence/}
      upload
    when %r{/evidence/}
      evidence
    when %r{/affiliations/}
      affiliation
    when %r{/join-requests/}
      join_request
    when %r{/chapters/.*/restore}
      archived_chapter
    when %r{/chapters/}
      chapter
    when %r{/referral/answer}
      referral.application
    else
      application
    end
  end

  rows.each do |row, expected|
    expected.each do |role, status|
      it "answers #{status} to a #{role} who asks #{row}" do
        sign_in(public_send(role)) if role != :visitor
        format = pages.include?(row) ? "" : ".json"

        process(
          row.split(" ").first.downcase.to_sym,
          path_for(row) + format,
          params: body_for(row),
          as: encoding_of(row),
        )

        expect(response.status).to eq(status)
      end
    end
  end

  it "hides everything while the plugin is off" do
    SiteSetting.verified_members_enabled = false
    sign_in(admin)

    statuses =
      (rows.keys - pages).to_h do |row|
        process(
          row.split(" ").first.downcase.to_sym,
          path_for(row) + ".json",
          params: body_for(row),
          as: :json,
        )
        [row, response.status]
      end

    expect(statuses.reject { |_, status| status == 404 }).to be_empty
  end
end
