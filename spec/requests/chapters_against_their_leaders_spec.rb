# frozen_string_literal: true

# A leader owns the chapter's group, and may edit it on core's pages. That must not lead
# round the joining rule, the number of places, or the check that a label stands for.
RSpec.describe "Chapters, against what their leaders may do on core's pages" do
  include_context "with a led chapter"

  fab!(:outsider, :user)
  fab!(:admin)
  fab!(:verified_asker) do
    Fabricate(:user).tap { |user| Fabricate(:verified_members_verification, user:, affiliation:) }
  end

  before do
    affiliation.update!(joining: :verified)
    sign_in(leader)
  end

  def change_group(**changes)
    put "/groups/#{group.id}.json", params: { group: changes, update_existing_users: "false" }
    group.reload
  end

  def add(*users, path: "members", **params)
    usernames = users.map(&:username).join(",")
    put "/groups/#{group.id}/#{path}.json", params: { usernames:, **params }
  end

  it "keeps the door closed, and finds it when it was opened past everything" do
    change_group(public_admission: true)
    expect(response.status).to eq(422)
    expect(response.parsed_body["errors"].join).to include("must not let people in by itself")
    expect(group.public_admission).to eq(false)

    group.update_columns(public_admission: true)
    DiscourseVerifiedMembers::Mirror.repair
    expect(group.reload.public_admission).to eq(false)
  end

  it "keeps the door of an affiliation's group closed, too" do
    sign_in(admin)
    put "/admin/groups/#{affiliation.group_id}.json", params: { group: { public_admission: true } }
    put "/groups/#{affiliation.group_id}.json", params: { group: { public_admission: true } }

    expect(affiliation.group.reload.public_admission).to eq(false)
  end

  it "lets a leader put in whom they could accept, and nobody else" do
    add(outsider)
    expect(response.status).to eq(422)
    expect(response.parsed_body["errors"].join).to include("@#{outsider.username}")
    add(outsider, path: "owners")
    expect(response.status).to eq(422)
    expect(member?(chapter, outsider)).to eq(false)

    add(verified_asker)
    expect(response.status).to eq(200)
    expect(member?(chapter, verified_asker)).to eq(true)
  end

  it "puts in nobody for whom there is no place, and nobody by invitation" do
    chapter.update!(capacity: 1)
    add(verified_asker)
    expect(response.parsed_body["errors"]).to eq([I18n.t("verified_members.errors.chapter_full")])
    put "/groups/#{group.id}/members.json", params: { emails: "somebody@example.com" }
    expect(response.status).to eq(422)
    expect(leader.reload.guardian.can_invite_to_forum?([group])).to eq(false)
  end

  it "lets staff make an exception" do
    sign_in(admin)
    add(outsider)

    expect(response.status).to eq(200)
    expect(member?(chapter, outsider)).to eq(true)
  end

  it "gives no title that reads like a label" do
    change_group(title: " #{affiliation.label.upcase} ")
    expect(response.status).to eq(422)

    change_group(title: "Driver")
    expect(group.title).to eq("Driver")
  end

  it "keeps an archived chapter closed on core's pages" do
    DiscourseVerifiedMembers::ArchiveChapter.call!(
      guardian: admin.guardian,
      params: {
        chapter_id: chapter.id,
      },
    )
    change_group(allow_membership_requests: true)
    expect(response.status).to eq(422)

    sign_in(verified_asker)
    post "/groups/#{group.name}/request_membership.json", params: { reason: "Let me in." }
    expect(response.status).to eq(422)
    expect(GroupRequest.where(group:)).to be_empty
  end

  it "accepts nobody who may no longer join" do
    requests = [verified_asker, outsider].map { |user| ask(chapter, by: user) }
    verified_asker.update!(suspended_till: 1.year.from_now, suspended_at: Time.zone.now)

    errors =
      requests.map do |request|
        put "/verified-members/join-requests/#{request.id}/accept.json"
        response.parsed_body["errors"]
      end
    put "/verified-members/join-requests/decide.json",
        params: {
          decision: "accept",
          ids: requests.map(&:id),
        }
    errors += response.parsed_body["results"].map { |result| [result["error"]] }

    expect(errors.uniq).to eq([[I18n.t("verified_members.errors.asker_may_not_join")]])
    expect(requests.map { |request| request.reload.state }.uniq).to eq(["pending"])
  end

  it "hears nothing from a member who is silenced" do
    verified_asker.update!(silenced_till: 1.year.from_now)
    sign_in(verified_asker)
    post "/verified-members/join-requests.json", params: { chapter_id: chapter.id, message: "Hi." }

    expect(response.status).to eq(422)
    expect(response.parsed_body["errors"]).to eq(
      [I18n.t("verified_members.join_obstacles.silenced")],
    )
  end

  it "writes neither messages nor reasons into the log" do
    marker = "marker-of-a-private-word"
    logged = StringIO.new
    filter = ActiveSupport::ParameterFilter.new(Rails.application.config.filter_parameters)
    [
      { "controller" => "discourse_verified_members/join_requests", "message" => marker },
      {
        "controller" => "discourse_verified_members/admin/applications",
        "reason" => marker,
        "application" => {
          "reason" => marker,
        },
      },
      { "controller" => "groups", "action" => "request_membership", "reason" => marker },
    ].each { |params| logged << filter.filter(params).to_s }

    expect(logged.string).not_to include(marker)
    expect(logged.string.scan("[FILTERED]").length).to eq(4)
    other = { "controller" => "posts", "reason" => "typo" }
    expect(filter.filter(other)).to eq(other)
  end
end
