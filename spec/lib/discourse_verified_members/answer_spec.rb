# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Answer do
  fixtures = File.expand_path("../../../test/javascripts/fixtures/answer-cases.json", __dir__)
  defaults = { "id" => "q", "label" => "Q", "help" => "", "required" => false, "options" => [] }

  JSON
    .parse(File.read(fixtures))
    .each do |shared|
      it "judges as the browser does: #{shared["name"]}" do
        question = DiscourseVerifiedMembers::Question.new(defaults.merge(shared["question"]))
        answer = described_class.new(question, shared["value"])

        expect(answer.problem&.to_s).to eq(shared["code"])
        expect(answer.limits.stringify_keys).to eq(shared["params"]) if shared["params"]
        expect(answer.message).to be_present if shared["code"]
      end
    end

  it "takes no number that is not finite" do
    expect(described_class.number(Float::INFINITY)).to be_nil
    expect(described_class.number(Float::NAN)).to be_nil
  end
end
