# frozen_string_literal: true

RSpec.describe "Hostile input about chapters" do
  include_context "with chapters"
  include_context "with hostile values"

  admin_base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}"

  before { other_chapter.group.update!(membership_request_template: "Who are you?") }

  it "refuses every wrong request, in the member's language, and keeps none" do
    holder.update!(locale: "zh_CN")
    SiteSetting.allow_user_locale = true
    sign_in(holder)
    good = { chapter_id: other_chapter.id, message: "I can drive." }
    messages = values.reject { |value| short_text?(value, max: 2000) }

    expect_refusals(
      :post,
      "/verified-members/join-requests.json",
      values.map { |value| good.merge(chapter_id: value) } +
        messages.map { |value| good.merge(message: value) },
    )
    expect(other_chapter.join_requests).to be_empty
    expect(GroupRequest.where(group: other_chapter.group)).to be_empty

    post "/verified-members/join-requests.json", params: good.merge(message: "")
    expect(response.parsed_body["errors"].first).to match(/\p{Han}/)
  end

  it "answers 404 to every id that does not exist, and changes nothing" do
    sign_in(leader)
    paths = %w[
      join-requests/%s/withdraw
      join-requests/%s/accept
      join-requests/%s/decline
      zones/%s
      boards/%s
      chapters/%s
    ]

    statuses =
      paths.flat_map do |path|
        strange_ids.map do |id|
          verb = path.start_with?("join") ? :put : :get
          params = { reason: "No." }
          process(verb, "/verified-members/#{format(path, id)}.json", params:, as: :json)
          response.status
        end
      end

    expect(statuses.uniq - [404, 400]).to be_empty
    expect(join_request.reload).to be_pending
  end

  it "refuses every wrong reason, and decides nothing by half" do
    sign_in(leader)
    wrong = values.reject { |value| short_text?(value, max: 1000) }
    path = "/verified-members/join-requests/#{join_request.id}/decline.json"

    expect_refusals(:put, path, wrong.map { |reason| { reason: } })
    expect_refusals(
      :put,
      "/verified-members/join-requests/decide.json",
      wrong
        .map { |reason| { ids: [join_request.id], decision: "decline", reason: } }
        .reject do |it|
          # Told for each request by itself.
          it[:reason].is_a?(String) && it[:reason].length > 1000
        end,
    )
    expect(join_request.reload).to be_pending
  end

  it "decides nothing for ids and decisions that mean nothing" do
    sign_in(leader)
    path = "/verified-members/join-requests/decide.json"
    strange = values.map { |value| { ids: value, decision: "accept" } }
    strange += values.map { |value| { ids: [value], decision: "accept" } }
    strange += values.map { |value| { ids: [join_request.id], decision: value } }

    statuses =
      strange.map do |body|
        put path, params: body, as: :json
        response.parsed_body["results"]&.each { |result| expect(result["error"]).to be_present }
        response.status
      end

    expect(statuses.uniq).to contain_exactly(200, 422)
    expect(join_request.reload).to be_pending
  end

  it "answers the queue whatever the filters say" do
    sign_in(leader)

    statuses =
      values.flat_map do |value|
        %w[state chapter_id after].map do |key|
          get "/verified-members/join-requests.json", params: { key => value }
          response.status
        end
      end

    expect(statuses.uniq - [200, 400]).to be_empty
  end

  describe "from admins" do
    before { sign_in(admin) }

    let(:good) do
      {
        affiliation_id: affiliation.id,
        name: "Drivers",
        group_name: "drivers",
        is_open: true,
        leaders: [leader.username],
      }
    end

    # Values that a field may take, besides those that no field takes.
    let(:acceptable) do
      {
        name: ->(value) { short_text?(value, max: 100) },
        summary: ->(value) { !value.is_a?(String) || value.strip.length <= 500 },
        prompt: ->(value) { !value.is_a?(String) || value.strip.length <= 1000 },
        capacity: ->(value) do
          # Rails drops nulls from the lists that it reads.
          value.blank? || value == [nil] ||
            (value.to_s.match?(/\A\d+\z/) && value.to_i.between?(1, 100_000))
        end,
      }
    end

    it "refuses every wrong chapter, naming the field, and makes nothing by half" do
      acceptable.each do |field, fine|
        expect_refusals(
          :post,
          "#{admin_base}/chapters.json",
          values.reject(&fine).map { |value| { chapter: good.merge(field => value) } },
        )
        expect(response.parsed_body["extras"]["fields"].keys).to include(field.to_s)
      end
      %i[affiliation_id leaders].each do |field|
        expect_refusals(
          :post,
          "#{admin_base}/chapters.json",
          values.map { |value| { chapter: good.merge(field => value) } },
        )
      end
      expect_refusals(:post, "#{admin_base}/chapters.json", values.map { |it| { chapter: it } })

      expect(Group.where(name: "drivers")).to be_empty
      expect(affiliation.chapters.count).to eq(3)
    end

    it "takes no board, group or number of places that it cannot understand for one that it can" do
      values.each do |value|
        %i[board_id board_name group_id].each do |field|
          body = { chapter: good.merge(field => value) }
          put "#{admin_base}/chapters/#{chapter.id}.json", params: body, as: :json
          expect(response.status).to be_in([200, 422])
        end
      end
      expect(chapter.reload.group).to be_present
    end

    it "refuses every wrong list of chapters and every wrong zone, and makes nothing by half" do
      expect_refusals(
        :put,
        "#{admin_base}/set-up/#{affiliation.id}/chapters.json",
        values.reject { |value| [[], [nil]].include?(value) }.map { |value| { chapters: value } } +
          values
            .map { |value| { chapters: [good, value].compact } }
            .reject { |it| it[:chapters].one? },
      )
      expect_refusals(
        :put,
        "#{admin_base}/set-up/#{affiliation.id}/zone.json",
        values.map { |value| { zone: value } } +
          values.map { |value| { zone: { category_id: zone.id, access: value } } } +
          values.map { |value| { zone: { category_id: value, access: "unchanged" } } },
      )
      expect_refusals(:post, "#{admin_base}/set-up.json", values.map { |it| { preset_id: it } })

      expect(Group.where(name: "drivers")).to be_empty
      expect(affiliation.reload).to have_attributes(zone:)
      expect(Topic.where(category: zone)).to be_empty
    end

    it "answers no transfer, leader, order or archive with a broken page" do
      bodies = {
        "#{chapter.id}/transfer" => %i[username to_chapter_id],
        "#{chapter.id}/leaders" => %i[username],
        "order" => %i[ids],
      }
      bodies.each do |path, fields|
        good = { username: leader.username, to_chapter_id: other_chapter.id }
        fields.each do |field|
          values.each do |value|
            put "#{admin_base}/chapters/#{path}.json", params: good.merge(field => value), as: :json
            expect(response.status).to be_in([200, 404, 422])
          end
        end
      end
      long = { message: "a" * 1001 }
      put "#{admin_base}/chapters/#{chapter.id}/archive.json", params: long, as: :json

      expect(response.status).to eq(422)
      expect(chapter.reload.archived_at).to be_nil
    end
  end
end
