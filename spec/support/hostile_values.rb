# frozen_string_literal: true

# What no form of ours sends, but somebody may.
RSpec.shared_context "with hostile values" do
  # Fifty values that no field expects.
  let(:values) do
    [
      nil,
      true,
      false,
      0,
      -1,
      1.5,
      10**30,
      -(10**30),
      2**31,
      2**63,
      "",
      " ",
      "\t\n",
      "0",
      "-1",
      "1e309",
      "NaN",
      "Infinity",
      "null",
      "undefined",
      "true",
      "[]",
      "{}",
      "a" * 100_000,
      "é" * 5000,
      "中" * 5000,
      "🏳️‍🌈" * 1000,
      "\u0000",
      "a\u0000b",
      "\u202Eabc",
      "\uFEFF",
      "\uFFFD",
      "👩‍👩‍👧‍👦",
      "Ⅷ",
      "٣",
      "%00",
      "%s%n%x",
      "../../etc/passwd",
      "'; DROP TABLE users; --",
      "\" OR \"\"=\"",
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "{{7*7}}",
      "${7*7}",
      "#\{7*7}",
      [],
      {},
      [nil],
      [[]],
      { "a" => { "b" => ["c"] } },
    ]
  end

  # Ids, as a path takes them.
  let(:strange_ids) do
    values
      .select { |value| value.is_a?(Integer) || value.is_a?(String) }
      .map { |value| ERB::Util.url_encode(value.to_s.first(500)) }
      .reject(&:empty?)
  end

  # What a text field takes for a text.
  def short_text?(value, max:)
    value.is_a?(String) && value.delete("\0").strip.length.between?(1, max)
  end

  def expect_refusals(verb, path, bodies)
    answers =
      bodies.map do |body|
        process(verb, path, params: body, as: :json)
        { body: body.to_json.last(300), status: response.status, text: response.body.first(300) }
      end
    good = answers.select { |answer| (400..499).cover?(answer[:status]) }
    yield good if block_given?
    expect(answers - good).to be_empty
  end

  def expect_words(verb, path, body)
    process(verb, path, params: body, as: :json)
    expect(response.parsed_body["errors"]).to be_present
    expect(response.body).not_to match(/translation missing|Translation missing/)
  end
end
