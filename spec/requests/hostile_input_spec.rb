# frozen_string_literal: true

RSpec.describe "Hostile input" do
  include_context "with a small world"
  include_context "with hostile values"

  admin_base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}"

  it "uses fifty different values" do
    expect(values.uniq.length).to eq(50)
  end

  it "refuses every wrong application, in the member's language" do
    member.update!(locale: "zh_CN")
    SiteSetting.allow_user_locale = true
    sign_in(member)
    consent =
      I18n.with_locale(:zh_CN) { DiscourseVerifiedMembers::Consent.new(affiliation).version }
    good = {
      affiliation_id: affiliation.id,
      consent_version: consent,
      answers: {
        member_number: "A",
      },
    }

    expect_refusals(
      :post,
      "/verified-members/applications.json",
      values.map { |value| good.merge(affiliation_id: value) } +
        values.map { |value| good.merge(consent_version: value) } +
        values.map { |value| good.merge(answers: value) },
    )
    expect(DiscourseVerifiedMembers::Application.where(user: member)).to be_empty

    process(
      :post,
      "/verified-members/applications.json",
      params: good.merge(answers: {}),
      as: :json,
    )
    expect(response.parsed_body["extras"]["fields"].keys).to contain_exactly("member_number")
    expect(response.parsed_body["errors"].first).to match(/\p{Han}/)
  end

  it "refuses every wrong answer to every kind of question" do
    form =
      DiscourseVerifiedMembers::Question::KINDS.map do |kind|
        options = kind.start_with?("choice") ? [{ "id" => "a", "label" => "A" }] : []
        {
          "id" => kind,
          "kind" => kind,
          "label" => kind,
          "help" => "",
          "required" => true,
          "min" => nil,
          "max" => nil,
          "options" => options,
        }
      end
    affiliation.update!(form:)
    sign_in(member)
    good = {
      short_text: "a",
      long_text: "a",
      number: 1,
      year: 2000,
      date: "2000-01-01",
      choice: "a",
      choices: ["a"],
      boolean: true,
    }
    body = {
      affiliation_id: affiliation.id,
      consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
    }

    %i[number year date choice choices].each do |kind|
      expect_refusals(
        :post,
        "/verified-members/applications.json",
        values
          .reject { |value| kind == :number && [0, -1, 1.5, 2**31].include?(value) }
          .map { |value| body.merge(answers: good.merge(kind => value)) },
      )
    end
    expect(DiscourseVerifiedMembers::Application.where(user: member)).to be_empty
  end

  it "answers 404 to every id that is not one's own" do
    sign_in(member)
    strange = values.select { |value| value.is_a?(Integer) || value.is_a?(String) }
    ids = [application.id, verification.id, *strange]

    %w[applications/%s/withdraw verifications/%s/renounce].each do |path|
      statuses =
        ids.filter_map do |id|
          escaped = ERB::Util.url_encode(id.to_s.first(500))
          next if escaped.empty?
          process(:put, "/verified-members/#{format(path, escaped)}.json", as: :json)
          response.status
        end
      expect(statuses.uniq - [404, 400]).to be_empty
    end
    expect(application.reload).to be_pending
    expect(verification.reload).to be_live
  end

  it "refuses every wrong reason, and decides nothing by half" do
    sign_in(moderator)
    wrong =
      values.reject do |value|
        value.is_a?(String) && value.delete("\0").strip.length.between?(1, 1000)
      end

    expect_refusals(
      :put,
      "#{admin_base}/applications/#{application.id}/refuse.json",
      wrong.map { |reason| { reason: } },
    )
    expect_refusals(
      :put,
      "#{admin_base}/verifications/#{verification.id}/revoke.json",
      wrong.map { |reason| { reason: } },
    )
    expect_words(:put, "#{admin_base}/applications/#{application.id}/refuse.json", { reason: "" })
    expect(application.reload).to be_pending
    expect(verification.reload).to be_live
  end

  it "answers the queue and the register whatever the filters say" do
    sign_in(moderator)

    statuses =
      values.flat_map do |value|
        %w[state affiliation_id q after ended].flat_map do |key|
          %w[applications register].map do |page|
            get "#{admin_base}/#{page}.json", params: { key => value }
            response.status
          end
        end
      end

    expect(statuses.uniq - [200, 400]).to be_empty
  end

  it "refuses every wrong affiliation, naming the field" do
    sign_in(admin)
    good = {
      name: "Union",
      label: "Union",
      icon: "id-card",
      color: "112233",
      group_name: "union_members",
      form: [],
      reason_templates: [],
    }
    acceptable = {
      name: ->(value) { value.is_a?(String) && value.delete("\0").strip.length.between?(1, 100) },
      label: ->(value) { value.is_a?(String) && value.delete("\0").strip.length.between?(1, 12) },
      icon: ->(value) do
        value.is_a?(String) &&
          value.delete("\0").strip.match?(DiscourseVerifiedMembers::Affiliation::ICON)
      end,
      color: ->(value) { false },
      # Rails drops nulls from the lists that it reads.
      form: ->(value) { [[], [nil]].include?(value) },
      reason_templates: ->(value) { [[], [nil]].include?(value) },
    }

    acceptable.each do |field, fine|
      expect_refusals(
        :post,
        "#{admin_base}/affiliations.json",
        values.reject(&fine).map { |value| { affiliation: good.merge(field => value) } },
      )
      expect(response.parsed_body["extras"]["fields"].keys).to include(field.to_s)
    end
    expect_refusals(
      :post,
      "#{admin_base}/affiliations.json",
      values.map { |value| { affiliation: value } },
    )
    expect(DiscourseVerifiedMembers::Affiliation.count).to eq(1)
    expect(Group.where(name: "union_members")).to be_empty
  end

  it "refuses every wrong question of a form" do
    sign_in(admin)
    question = affiliation.form.first
    forms =
      values.map { |value| [value] } +
        question.keys.flat_map { |key| values.map { |value| [question.merge(key => value)] } }
    statuses =
      forms.map do |form|
        body = {
          affiliation: {
            name: affiliation.name,
            label: "L",
            icon: "star",
            color: "112233",
            form:,
          },
        }
        process(:put, "#{admin_base}/affiliations/#{affiliation.id}.json", params: body, as: :json)
        response.status
      end

    expect(statuses.uniq).to contain_exactly(200, 422)
  end
end
