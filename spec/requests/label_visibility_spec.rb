# frozen_string_literal: true

# A label is shown to those whom its holder chose, wherever labels are told.
RSpec.describe "Label visibility" do
  include_context "with chapters"

  fab!(:post_in_zone) { Fabricate(:post, user: holder, topic: Fabricate(:topic, category: zone)) }
  fab!(:post_elsewhere) { Fabricate(:post, user: holder) }

  before { SiteSetting.hide_new_user_profiles = false }

  def read(path, as:)
    reset!
    sign_in(as) if as
    get path
    response.status == 200 ? response.parsed_body : {}
  end

  def places(reader)
    post_of = ->(post) do
      read("/t/#{post.topic_id}.json", as: reader).dig("post_stream", "posts", 0, "verified_as")
    end
    details = ->(**post) do
      query = post.to_query
      read("/verified-members/labels/#{holder.username}.json?#{query}", as: reader)["labels"]
    end
    {
      post: post_of.(post_elsewhere),
      post_in_zone: post_of.(post_in_zone),
      post_alone: read("/posts/#{post_elsewhere.id}.json", as: reader)["verified_as"],
      card: read("/u/#{holder.username}/card.json", as: reader).dig("user", "verified_as"),
      profile: read("/u/#{holder.username}.json", as: reader).dig("user", "verified_as"),
      details: details.(),
      details_at_post: details.(post_id: post_elsewhere.id),
      details_in_zone: details.(post_id: post_in_zone.id),
    }.filter_map { |place, told| place if told.present? }
  end

  everywhere = %i[post post_in_zone post_alone card profile details details_at_post details_in_zone]
  zone_only = %i[post_in_zone details_in_zone]

  {
    "everyone" => [everywhere, everywhere],
    "members" => [[], everywhere],
    "zone" => [zone_only, zone_only],
    "nobody" => [[], []],
    "unasked" => [[], []],
  }.each do |label_visibility, (to_visitors, to_members)|
    it "is kept to for “#{label_visibility}”, by pages and by what they ask for" do
      verification.update!(label_visibility:)

      expect(places(nil)).to match_array(to_visitors)
      expect(places(member)).to match_array(to_members)
      expect(places(moderator)).to match_array(to_members)
      # A visitor after a member is served nothing that was made for the member.
      expect(places(nil)).to match_array(to_visitors)
    end
  end

  it "is kept to in the leaders' queue" do
    labels = -> do
      read("/verified-members/join-requests.json", as: leader)["join_requests"].sole["user"][
        "verified_as"
      ]
    end
    expect(labels.()).to eq([affiliation.id])

    verification.update!(label_visibility: :nobody)
    expect(labels.()).to be_empty
  end

  it "is told to reviewers in the register, whatever it is" do
    verification.update!(label_visibility: :nobody, paused_at: Time.zone.now)
    register = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}/register.json"

    expect(read(register, as: moderator)["verifications"].sole).to include(
      "id" => verification.id,
      "label_visibility" => "nobody",
      "pauses" => ["holder"],
    )
  end

  it "costs a topic in the zone one query as well" do
    verification.update!(label_visibility: :zone)
    2.times { read("/t/#{post_in_zone.topic_id}.json", as: nil) }

    queries = track_sql_queries { get "/t/#{post_in_zone.topic_id}.json" }

    expect(queries.grep(/verified_members/).length).to eq(1)
    expect(response.parsed_body["post_stream"]["posts"].sole["verified_as"]).to be_present
  end

  describe "suspension and silence" do
    it "keep a label down for as long as they last, whoever ends them" do
      expect(places(nil)).to include(:post)

      holder.update!(suspended_till: 1.day.from_now, suspended_at: Time.zone.now)
      expect(places(nil)).not_to include(:post)
      holder.update!(suspended_till: nil, silenced_till: 1.day.from_now)
      expect(places(nil)).not_to include(:post)

      freeze_time 2.days.from_now
      expect(places(nil)).to include(:post)
    end

    it "end without ending what the holder paused" do
      verification.update!(paused_at: Time.zone.now)
      holder.update!(suspended_till: 1.day.from_now, suspended_at: Time.zone.now)
      holder.update!(suspended_till: nil)

      expect(places(nil)).to be_empty
    end
  end

  it "leaves the forum with webhooks only where everyone may see it" do
    system = Discourse.system_user.guardian
    labels = ->(visibility) do
      verification.update!(label_visibility: visibility)
      DiscourseVerifiedMembers::Labels.of_user(holder.id, reader: system, category_id: zone.id)
    end

    expect(labels.(:everyone)).to eq([affiliation.id])
    expect([labels.(:members), labels.(:zone), labels.(:nobody)]).to all(be_empty)
  end
end
