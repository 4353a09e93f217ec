# frozen_string_literal: true

# One small forum, built from the presets. The front end's tests and the sandbox live in
# it too: ids and times are fixed, so that recording again changes nothing.
RSpec.shared_context "with the recorded forum" do
  before do
    freeze_time Time.utc(2026, 11, 24, 8)
    SiteSetting.verified_members_enabled = true
    SiteSetting.title = "稠州论坛"
    make_people
    make_affiliations
    make_applications
    make_evidence
    make_verifications
    make_views
  end

  def make_people
    @people =
      [
        [11, "luchen", "陆晨", 2010, 231, 2],
        [12, "zhangweimin", "张为民", 2012, 48, 1],
        [13, "yiwu_daddy", "三十而立", 2014, 1207, 3],
        [14, "cheyou", "车友老陈", 2009, 3410, 3],
        [15, "tingzhang", "章婷", 2011, 655, 2],
        [16, "m_ferro", "Marta Ferro", 2019, 92, 2],
        [17, "r_okafor", "Ruth Okafor", 2018, 310, 3],
      ].to_h do |id, username, name, year, posts, trust_level|
        user =
          Fabricate(:user, id:, username:, name:, trust_level:, created_at: Time.utc(year, 5, 4))
        user.user_stat.update!(post_count: posts)
        [username, user]
      end
    @admin = Fabricate(:admin, id: 8, username: "zhanzhang", name: "站长")
    @moderator = Fabricate(:moderator, id: 9, username: "hewenqing", name: "何文清")
  end

  def make_affiliations
    @party, @association =
      DiscourseVerifiedMembers::Preset
        .all
        .map
        .with_index(1) do |preset, number|
          kept =
            preset.affiliation.slice(
              *%w[
                name
                label
                description
                icon
                color
                form
                authority
                evidence
                reason_templates
                return_templates
                joining
                decline_templates
              ],
            )
          Fabricate(
            :verified_members_affiliation,
            **kept.symbolize_keys,
            id: number,
            position: number - 1,
            group: Fabricate(:group, id: 40 + number, name: preset.affiliation["group_name"]),
            badge: badge(1000 + number, kept["name"]),
            min_days_joined: 30,
            min_posts: 10,
            attempts_max: 3,
            validity_days: 365,
          )
        end
  end

  def badge(id, name)
    Fabricate(:badge, id:, name:, badge_type: BadgeType.find(BadgeType::Bronze))
  end

  def make_applications
    refusal = @party.reason_templates.second["text"]
    apply(5, "luchen", @association, Time.utc(2025, 3, 2, 10), "approved", Time.utc(2025, 3, 9, 9))
    apply(
      9,
      "luchen",
      @party,
      Time.utc(2026, 9, 1, 7, 30),
      "refused",
      Time.utc(2026, 9, 12, 2),
      refusal,
    )
    apply(14, "luchen", @association, Time.utc(2026, 6, 1, 5), "approved", Time.utc(2026, 6, 3, 6))
    apply(18, "cheyou", @party, Time.utc(2026, 10, 8, 7), "approved", Time.utc(2026, 10, 19, 2))
    apply(21, "luchen", @party, Time.utc(2026, 11, 2, 3, 12), answers: branch_answers)
    apply(22, "zhangweimin", @party, Time.utc(2026, 11, 11, 9, 40), answers: branch_answers)
    apply(23, "m_ferro", @association, Time.utc(2026, 11, 15, 13, 5))
    apply(24, "yiwu_daddy", @party, Time.utc(2026, 11, 20, 1, 30), answers: branch_answers)
  end

  def branch_answers
    {
      "real_name" => "陆晨",
      "joined_on" => "2008-06-27",
      "standing" => "full",
      "branch" => "稠城街道下骆宅社区党支部",
      "branch_place" => "浙江省义乌市",
      "interests" => %w[charity city],
      "truthful" => true,
      "note" => nil,
    }
  end

  def apply(
    id,
    who,
    affiliation,
    submitted_at,
    state = "pending",
    decided_at = nil,
    reason = nil,
    answers: {}
  )
    Fabricate(
      :verified_members_application,
      id:,
      affiliation:,
      authority: affiliation.authority,
      state:,
      reason:,
      submitted_at:,
      decided_at:,
      answers:,
      wiped_at: decided_at,
      decided_by: decided_at && @moderator,
      user: @people[who],
    )
  end

  def make_evidence
    [[51, "党员证.jpg", "jpeg", 1_843_200], [52, "组织关系证明.pdf", "pdf", 204_800]].each
      .with_index(1) do |(id, name, kind, size), position|
        Fabricate(
          :verified_members_evidence,
          id:,
          application: DiscourseVerifiedMembers::Application.find(21),
          name:,
          kind:,
          size:,
          position:,
        )
      end
  end

  def make_verifications
    verify(30, "luchen", @association, Time.utc(2025, 3, 9, 9), 5).update!(
      ended_at: Time.utc(2026, 4, 1, 8),
      ended_by: @admin,
      end_reason: :revoked,
      end_note: @association.reason_templates.second["text"],
    )
    verify(31, "cheyou", @party, Time.utc(2026, 10, 19, 2), 18)
    verify(32, "tingzhang", @party, Time.utc(2026, 9, 30, 2), check_method: :manual).update!(
      changed_at: Time.utc(2026, 11, 22, 6),
      known_as: {
        username: "zhang_ting",
        name: "张婷",
      },
    )
    verify(33, "r_okafor", @association, Time.utc(2026, 9, 12, 2), check_method: :import)
    verify(34, "luchen", @association, Time.utc(2026, 6, 3, 6), 14)
    # One may be renewed, one is in its grace, one ends next year.
    { 34 => [2026, 12, 10], 33 => [2026, 11, 20], 31 => [2027, 10, 19] }.each do |id, day|
      DiscourseVerifiedMembers::Verification.where(id:).update_all(expires_at: Time.utc(*day, 2))
    end
    DiscourseVerifiedMembers::Revocation.create!(
      id: 3,
      verification_id: 30,
      user: @people["luchen"],
      revoked_at: Time.utc(2026, 4, 1, 8),
      revoked_by: @admin,
      reason: @association.reason_templates.second["text"],
      answer: "本人的会籍并未终止，可向协会秘书处核实。",
      answered_at: Time.utc(2026, 4, 20, 3),
    )
    # The person who checked this one has left the forum.
    DiscourseVerifiedMembers::Verification.where(id: 33).update_all(verified_by_id: 7)
  end

  def verify(id, who, affiliation, verified_at, application_id = nil, check_method: :application)
    Fabricate(
      :verified_members_verification,
      id:,
      affiliation:,
      verified_at:,
      application_id:,
      check_method:,
      user: @people[who],
      verified_by: @moderator,
    )
  end

  def make_views
    [
      [9, @moderator, Time.utc(2026, 9, 3, 1, 15)],
      [9, @moderator, Time.utc(2026, 9, 12, 1, 50)],
      [14, @admin, Time.utc(2026, 6, 3, 5, 40)],
      [21, @moderator, Time.utc(2026, 11, 3, 2, 20)],
      [21, @admin, Time.utc(2026, 11, 18, 6, 5)],
    ].each do |application_id, user, viewed_at|
      DiscourseVerifiedMembers::ApplicationView.create!(
        application_id:,
        user:,
        viewed_at:,
        role: DiscourseVerifiedMembers::ApplicationView.role_of(user),
      )
    end
  end

  def answer_to(user, path)
    sign_in(user)
    get path
    expect(response.status).to eq(200)
    response.parsed_body
  end
end
