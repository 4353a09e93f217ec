# frozen_string_literal: true

# Core's own pages of a group, where the group is a chapter.
RSpec.describe "Membership on core's pages" do
  include_context "with a led chapter"

  fab!(:admin)
  fab!(:plain_group) { Fabricate(:group, name: "cyclists") }

  before do
    RateLimiter.disable
    plain_group.add_owner(leader)
    plain_group.update!(allow_membership_requests: true)
  end

  def requests
    chapter.join_requests.reload
  end

  def request_membership(group, reason: "I can drive.")
    post "/groups/#{group.name}/request_membership.json", params: { reason: }
  end

  def handle(user, accept: nil)
    put "/groups/#{group.id}/handle_membership_request.json",
        params: { user_id: user.id, accept: }.compact
  end

  def listed_requests
    get "/groups/#{group.name}/members.json", params: { requesters: true }
    response.parsed_body["members"].map { |member| member.values_at("username", "reason") }
  end

  def members_path
    "/groups/#{group.id}/members.json"
  end

  def private_messages
    Topic.private_messages.count
  end

  def error(key)
    I18n.t("verified_members.errors.#{key}")
  end

  it "sends visitors away" do
    request_membership(group)

    expect(response.status).to eq(403)
  end

  describe "asking" do
    before { sign_in(asker) }

    it "makes our request, without a private message, and leads back to the group" do
      expect { request_membership(group) }.not_to change { private_messages }

      expect(response.status).to eq(200)
      expect(response.parsed_body["relative_url"]).to eq("/g/#{group.name}")
      expect(requests.sole).to have_attributes(
        user: asker,
        state: "pending",
        message: "I can drive.",
      )
    end

    it "says in words why it will not do" do
      request_membership(group)
      request_membership(group)
      expect(response.status).to eq(422)
      expect(response.parsed_body["errors"]).to eq([error(:asked_already)])

      requests.sole.close!(:declined, by: leader)
      request_membership(group)
      date = I18n.l(14.days.from_now, format: :date_only)
      expect(response.parsed_body["errors"].sole).to include(date)

      group.add(asker)
      request_membership(group)
      expect(response.parsed_body["errors"]).to eq([error(:member_already)])
    end

    it "refuses what is not verified, as our own page does" do
      affiliation.update!(joining: :verified)
      request_membership(group)

      expect(response.status).to eq(422)
      expect(GroupRequest.where(group:)).to be_empty
    end

    it "wants a reason, and a group that one may see" do
      request_membership(group, reason: "")
      expect(response.status).to eq(400)

      group.update!(visibility_level: Group.visibility_levels[:owners])
      request_membership(group)
      expect(response.status).to eq(404)
    end

    it "is core's own for other groups, and for all while the plugin is off" do
      expect { request_membership(plain_group) }.to change { private_messages }.by(1)

      SiteSetting.verified_members_enabled = false
      expect { request_membership(group) }.to change { private_messages }.by(1)
      expect(requests).to be_empty
      expect(GroupRequest.where(user: asker).count).to eq(2)
    end
  end

  describe "the list of requests" do
    it "has what was asked on our page" do
      ask(chapter, by: asker)
      sign_in(leader)

      expect(listed_requests).to contain_exactly([asker.username, "I would like to help."])
    end
  end

  describe "deciding" do
    let!(:request) { ask(chapter, by: asker) }

    before { sign_in(leader) }

    it "lets in, once, with our word and no private message" do
      expect { 2.times { handle(asker, accept: true) } }.not_to change { private_messages }

      expect(response.status).to eq(200)
      expect(request.reload).to have_attributes(state: "accepted", decided_by: leader)
      expect(member?(chapter, asker)).to eq(true)
      expect(listed_requests).to be_empty
      expect(news_of(asker)).to eq(%w[join_accepted])
      expect(asker.notifications.count).to eq(1)
    end

    it "denies, and this time the asker hears of it" do
      handle(asker)

      expect(response.status).to eq(200)
      expect(request.reload).to have_attributes(state: "declined", decided_by: leader)
      expect(listed_requests).to be_empty
      expect(news_of(asker)).to eq(%w[join_declined])
    end

    it "does not mind that core's message is gone, the group renamed or the language changed" do
      group.update!(name: "motorists")
      asker.update!(locale: "de")
      handle(asker, accept: true)

      expect(response.status).to eq(200)
      expect(request.reload).to be_accepted
    end

    it "changes nothing that our page has decided" do
      request.close!(:declined, by: admin, reason: "No.")
      handle(asker, accept: true)

      expect(response.status).to eq(200)
      expect(request.reload).to be_declined
      expect(member?(chapter, asker)).to eq(false)
    end

    it "lets in no more than there is room for" do
      chapter.update!(capacity: 1)
      handle(asker, accept: true)

      expect(response.status).to eq(422)
      expect(response.parsed_body["errors"]).to eq([error(:chapter_full)])
      expect(request.reload).to be_pending
    end

    it "decides what was asked while the plugin was off" do
      late = Fabricate(:user)
      SiteSetting.verified_members_enabled = false
      GroupRequest.create!(group:, user: late, reason: "Hello.")
      SiteSetting.verified_members_enabled = true

      handle(late, accept: true)

      expect(requests.find_by(user: late)).to be_accepted
      expect(member?(chapter, late)).to eq(true)
    end

    it "is for those who lead the group" do
      sign_in(Fabricate(:user))
      handle(asker, accept: true)
      expect(response.status).to eq(403)

      sign_in(leader)
      put "/groups/#{group.id}/handle_membership_request.json", params: { user_id: 0 }
      expect(response.status).to eq(400)
      expect(request.reload).to be_pending
    end

    it "leaves core's own way to other groups" do
      sign_in(asker)
      request_membership(plain_group)
      sign_in(leader)
      put "/groups/#{plain_group.id}/handle_membership_request.json",
          params: {
            user_id: asker.id,
            accept: true,
          }

      expect(response.status).to eq(200)
      expect(plain_group.users).to include(asker)
      expect(news_of(asker)).to be_empty
    end
  end

  describe "members" do
    let!(:request) { ask(chapter, by: asker) }

    it "closes the request of someone who is added by hand, with one word" do
      sign_in(leader)
      add = -> { put members_path, params: { usernames: asker.username, notify_users: true } }

      expect(&add).not_to change { private_messages }

      expect(response.status).to eq(200)
      expect(request.reload).to be_accepted
      expect(listed_requests).to be_empty
      expect(news_of(asker)).to eq(%w[join_accepted])
      expect(asker.notifications.count).to eq(1)
    end

    it "leaves core's own word to those who have not asked" do
      other = Fabricate(:user)
      sign_in(leader)
      add = -> { put members_path, params: { usernames: other.username, notify_users: true } }

      expect(&add).to change { private_messages }.by(1)
      expect(news_of(other)).to be_empty
    end

    it "closes the request of someone who is made an owner" do
      sign_in(admin)
      put "/groups/#{group.id}/owners.json", params: { usernames: asker.username }

      expect(response.status).to eq(200)
      expect(request.reload).to be_accepted
      expect(news_of(asker)).to eq(%w[join_accepted])
    end

    it "lets members leave and be removed, and ask again" do
      sign_in(leader)
      handle(asker, accept: true)
      delete members_path, params: { usernames: asker.username }
      expect(response.status).to eq(200)

      sign_in(asker)
      request_membership(group)
      expect(response.status).to eq(200)
      expect(requests.map(&:state)).to contain_exactly("accepted", "pending")

      group.update!(public_exit: true)
      group.add(asker)
      delete "/groups/#{group.id}/leave.json"
      expect(member?(chapter, asker)).to eq(false)
      expect(requests.pending).to be_empty
    end
  end

  it "shows the queue to admins although a group went while the plugin was off" do
    ask(chapter, by: asker)
    SiteSetting.verified_members_enabled = false
    group.destroy!
    SiteSetting.verified_members_enabled = true
    sign_in(admin)

    get "/verified-members/join-requests.json"

    expect(response.status).to eq(200)
  end
end
