# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers do
  include_context "with real threads", 30

  let(:places) { 3 }
  let(:leader) { made(Fabricate(:user)) }
  let(:group) { made(Fabricate(:group, full_name: "A chapter")) }
  let(:board) { made(Fabricate(:category, user: leader)) }
  let(:affiliation) do
    group = made(Fabricate(:group))
    Fabricate(:verified_members_affiliation, group:, joining: :anyone)
  end
  let(:chapter) do
    Fabricate(
      :verified_members_chapter,
      affiliation:,
      group:,
      board:,
      leader:,
      capacity: places + 1,
    )
  end
  let(:askers) { Array.new(deciders) { made(Fabricate(:user)) } }
  let(:requests) do
    askers.map { |user| Fabricate(:verified_members_join_request, chapter:, user:, mirrored: true) }
  end

  before do
    SiteSetting.verified_members_enabled = true
    RateLimiter.disable
  end

  def accepting(request)
    params = { join_request_id: request.id }
    guardian = leader.guardian
    -> { DiscourseVerifiedMembers::AcceptJoinRequest.call(params:, guardian:) }
  end

  # On core's page of the group, in a session of its own.
  def accepting_in_core(request)
    session = open_session
    session.get("/session/#{leader.username}/become.json?redirect=false")
    -> do
      session.put(
        "/groups/#{group.id}/handle_membership_request.json",
        params: {
          user_id: request.user_id,
          accept: true,
        },
      )
    end
  end

  # Whoever adds somebody at the same instant finds them in, as core's page does.
  def adding_by_hand(user)
    -> do
      Group.find(group.id).add(user)
    rescue ActiveRecord::RecordNotUnique
      nil
    end
  end

  def open_session
    ActionDispatch::Integration::Session.new(Rails.application)
  end

  def news_of(user)
    user.notifications.where(notification_type: DiscourseVerifiedMembers::Notifier::TYPE)
  end

  def expect_full_and_consistent
    accepted, waiting = requests.each(&:reload).partition(&:accepted?)

    expect(accepted.length).to eq(places)
    expect(waiting).to all(be_pending)
    expect(group.users.reload).to contain_exactly(leader, *accepted.map(&:user))
    expect(GroupRequest.where(group:).pluck(:user_id)).to match_array(waiting.map(&:user_id))
    expect(accepted.map { |request| news_of(request.user).count }).to all(eq(1))
    expect(waiting.map { |request| news_of(request.user).count }).to all(eq(0))
  end

  it "lets exactly as many in as there are places, and leaves the others waiting" do
    results = all_at_once(requests.map { |request| accepting(request) })

    winners, others = results.partition(&:success?)
    expect(winners.length).to eq(places)
    expect(others.map { |result| result["result.policy.room_left"]&.failure? }).to all(eq(true))
    expect_full_and_consistent
  end

  it "does so when half of it happens on core's page" do
    calls =
      requests.map.with_index do |request, index|
        index.even? ? accepting(request) : accepting_in_core(request)
      end

    answers = all_at_once(calls)

    let_in = answers.count { |answer| answer == 200 || answer.try(:success?) }
    expect(let_in).to eq(places)
    expect(answers.grep(Integer).uniq - [200, 422]).to be_empty
    expect_full_and_consistent
  end

  it "decides one request once, wherever many decide on it" do
    request = requests.first
    calls =
      Array.new(deciders) { |index| index.even? ? accepting(request) : accepting_in_core(request) }

    results = all_at_once(calls).grep_v(Integer)

    expect(results.count(&:success?)).to be <= 1
    expect(request.reload).to be_accepted
    expect(GroupUser.where(group:, user: request.user).count).to eq(1)
    expect(news_of(request.user).count).to eq(1)
  end

  it "takes one request when a member asks many times at once" do
    asker = askers.first
    params = { chapter_id: chapter.id, message: "I can drive." }
    guardian = asker.guardian
    asking = -> { DiscourseVerifiedMembers::AskToJoin.call(params:, guardian:) }

    results = all_at_once(Array.new(deciders) { asking })

    expect(results.count(&:success?)).to eq(1)
    expect(results.reject(&:success?).map { |it| it["result.policy.none_open"]&.failure? }).to all(
      eq(true),
    )
    expect(chapter.join_requests.sole.user).to eq(asker)
    expect(GroupRequest.where(group:).count).to eq(1)
  end

  it "takes no more open requests than one may have, when a member asks everywhere at once" do
    asker = askers.first
    chapters =
      Array.new(5) do
        group = made(Fabricate(:group))
        Fabricate(:verified_members_chapter, affiliation:, group:, board:, leader:)
      end
    calls =
      chapters.map do |chapter|
        params = { chapter_id: chapter.id }
        -> { DiscourseVerifiedMembers::AskToJoin.call(params:, guardian: asker.guardian) }
      end

    expect(all_at_once(calls).count(&:success?)).to eq(3)
  end

  it "answers a request once, when somebody is added by hand while it is decided" do
    chapter.update!(capacity: nil)
    pairs =
      requests
        .first(deciders / 2)
        .map { |request| [accepting(request), adding_by_hand(request.user)] }
    requests.drop(deciders / 2).each(&:destroy!)

    all_at_once(pairs.flatten)

    decided = requests.first(deciders / 2).each(&:reload)
    expect(decided).to all(be_accepted)
    expect(group.users.reload.count).to eq(decided.length + 1)
    expect(decided.map { |request| news_of(request.user).count }).to all(eq(1))
  end

  it "keeps two who move between two chapters from waiting for each other" do
    other =
      Fabricate(
        :verified_members_chapter,
        affiliation:,
        group: made(Fabricate(:group)),
        board:,
        leader:,
      )
    chapter.update!(capacity: nil)
    admin = made(Fabricate(:admin))
    calls =
      askers.map.with_index do |user, index|
        from, to = index.even? ? [chapter, other] : [other, chapter]
        from.group.add(user)
        params = { chapter_id: from.id, to_chapter_id: to.id, username: user.username }
        -> { DiscourseVerifiedMembers::MoveMember.call(params:, guardian: admin.guardian) }
      end

    expect(all_at_once(calls)).to all(be_success)
    expect(group.users.reload.count).to eq((deciders / 2) + 1)
  end
end
