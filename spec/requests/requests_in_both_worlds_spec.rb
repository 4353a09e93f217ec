# frozen_string_literal: true

# Whatever happens in whichever order, on our pages, on core's, or past both: a request
# is open on both sides or on none, and whoever asked hears how it ended, once.
RSpec.describe "Requests in both worlds" do
  fab!(:admin)
  fab!(:leader, :user)
  fab!(:people) { Fabricate.times(3, :user) }
  fab!(:affiliation, :verified_members_affiliation)
  fab!(:chapters) do
    [nil, 3].map do |capacity|
      Fabricate(:verified_members_chapter, affiliation:, capacity:, leader:)
    end
  end

  let(:groups) { chapters.map(&:group) }

  # An example may take no longer than 45 seconds.
  books = 20
  stories = 15
  steps = 8

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.verified_members_ask_again_after_days = 0
    RateLimiter.disable
  end

  # Each gets a person and a chapter.
  ours = {
    ask: ->(person, chapter) { serve(:AskToJoin, person, chapter_id: chapter.id, message: "Hi.") },
    withdraw: ->(person, chapter) do
      serve(:WithdrawJoinRequest, person, join_request_id: latest(person, chapter))
    end,
    accept: ->(person, chapter) do
      serve(:AcceptJoinRequest, leader, join_request_id: latest(person, chapter))
    end,
    decline: ->(person, chapter) do
      serve(:DeclineJoinRequest, leader, join_request_id: latest(person, chapter), reason: "No.")
    end,
    move: ->(person, chapter) do
      to_chapter_id = (chapters - [chapter]).sole.id
      serve(:MoveMember, admin, chapter_id: chapter.id, to_chapter_id:, username: person.username)
    end,
    lead: ->(person, chapter) do
      serve(:AddLeader, admin, chapter_id: chapter.id, username: person.username)
    end,
    archive: ->(_, chapter) { serve(:ArchiveChapter, admin, chapter_id: chapter.id) },
    restore: ->(_, chapter) { serve(:RestoreChapter, admin, chapter_id: chapter.id) },
    revoke: ->(person, _) do
      verification = DiscourseVerifiedMembers::Verification.live.find_by(user: person)
      serve(:RevokeVerification, admin, verification_id: verification&.id, reason: "Left.")
    end,
    verify: ->(person, _) { verify(person) },
  }

  cores = {
    ask_core: ->(person, chapter) do
      by(person) do
        post "/groups/#{chapter.group.name}/request_membership.json", params: { reason: "Hi." }
      end
    end,
    accept_core: ->(person, chapter) { handle(person, chapter, accept: true) },
    deny_core: ->(person, chapter) { handle(person, chapter) },
    add_core: ->(person, chapter) do
      by(leader) { put members(chapter), params: { usernames: person.username } }
    end,
    remove_core: ->(person, chapter) do
      by(leader) { delete members(chapter), params: { usernames: person.username } }
    end,
    add: ->(person, chapter) { chapter.group.add(person, notify: true) },
    add_many: ->(person, chapter) { chapter.group.bulk_add([person.id]) },
    remove: ->(person, chapter) { chapter.group.remove(person) },
    request: ->(person, chapter) do
      asked = { group_id: chapter.group_id, user_id: person.id }
      GroupRequest.create!(asked) if !GroupRequest.exists?(asked)
    end,
  }

  # What nothing can observe is found out by the next repair.
  past_both = {
    lose_request: ->(person, chapter) { GroupRequest.where(of(person, chapter)).delete_all },
    slip_in: ->(person, chapter) { GroupUser.insert(of(person, chapter)) },
    slip_request: ->(person, chapter) { GroupRequest.insert(of(person, chapter)) },
    repair: ->(_, _) {},
  }

  def serve(service, actor, **params)
    DiscourseVerifiedMembers.const_get(service).call(params:, guardian: actor.guardian)
  end

  def by(user)
    sign_in(user) if @signed_in != user
    @signed_in = user
    yield
  end

  def handle(person, chapter, **params)
    by(leader) do
      put "/groups/#{chapter.group_id}/handle_membership_request.json",
          params: {
            user_id: person.id,
            **params,
          }
    end
  end

  def members(chapter)
    "/groups/#{chapter.group_id}/members.json"
  end

  def of(person, chapter)
    { group_id: chapter.group_id, user_id: person.id }
  end

  def latest(person, chapter)
    chapter.join_requests.where(user: person).maximum(:id)
  end

  def verify(person)
    DiscourseVerifiedMembers::Action::GrantVerification.call(user: person, affiliation:, by: admin)
  end

  def begin_anew(random)
    [DiscourseVerifiedMembers::JoinRequest, GroupRequest, Notification, GroupHistory].each(
      &:delete_all
    )
    GroupUser.where(group: groups).where.not(user: leader).delete_all
    DiscourseVerifiedMembers::Chapter.update_all(archived_at: nil)
    Group.where(id: groups).update_all(allow_membership_requests: true)
    people.each { |person| verify(person) }
    [*chapters, *groups].each(&:reload)
    chapters.zip(people.sample(2, random:)) do |chapter, person|
      serve(:AskToJoin, person, chapter_id: chapter.id, message: "Hi.")
    end
  end

  # @return [Array<String>] what is wrong
  def problems
    requests = DiscourseVerifiedMembers::JoinRequest.includes(:chapter).to_a
    open, ended = requests.partition(&:pending?)
    place = ->(request) { [request.chapter.group_id, request.user_id] }
    asked = open.map(&place)
    inside = GroupUser.where(group: groups).pluck(:group_id, :user_id)
    active = chapters.filter_map { |chapter| chapter.group_id if chapter.reload.archived_at.nil? }
    mirrors = GroupRequest.where(group_id: active).pluck(:group_id, :user_id)

    found = []
    found << "two open requests" if asked.uniq != asked
    found << "open, and a member" if asked.intersect?(inside)
    found << "not mirrored: open #{asked}, on core's side #{mirrors}" if asked.sort != mirrors.sort
    found << "ended without a time" if ended.any? { |request| request.decided_at.nil? }
    answered = ended.reject(&:withdrawn?).map { |it| [it.user_id, it.chapter_id] }
    found << "ended #{answered.tally}, told #{told.tally}" if answered.tally != told.tally
    found
  end

  def told
    Notification
      .where(notification_type: DiscourseVerifiedMembers::Notifier::TYPE)
      .map { |news| [news.user_id, news.data_hash[:chapter_id]] }
      .select(&:last)
  end

  books.times do |book|
    it "stay one through #{stories} random stories of #{steps} steps (#{book + 1} of #{books})" do
      random = Random.new(RSpec.configuration.seed * books + book)

      stories.times do
        begin_anew(random)
        story = []

        steps.times do
          world = [ours, ours, cores, cores, past_both].sample(random:)
          action, person, chapter =
            [world.keys, people, chapters].map { |choices| choices.sample(random:) }
          story << "#{action} (#{person.username}, chapter #{chapter.id})"

          instance_exec(person, chapter, &world.fetch(action))
          DiscourseVerifiedMembers::Mirror.repair if world == past_both

          wrong = problems
          expect(wrong).to be_empty,
          "#{wrong.join("; ")}, with --seed #{RSpec.configuration.seed}, after #{story.join(", ")}"
        end
      end
    end
  end
end
