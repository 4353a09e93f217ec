# frozen_string_literal: true

# Keeps what the back end really answers where the front end's tests and the
# sandbox read it. With RECORD=1 the answer is written; without, a spec fails
# when fixture and reality differ in shape.
module RecordedFixtures
  FOLDER = File.expand_path("../../test/javascripts/fixtures", __dir__)

  # @param name [String] of the file, without its ending
  # @param body [Hash, Array] the parsed answer
  def expect_recorded(name, body)
    path = File.join(FOLDER, "#{name}.json")
    if ENV["RECORD"] == "1"
      FileUtils.mkdir_p(FOLDER)
      File.write(path, JSON.pretty_generate(body) + "\n")
    end

    expect(shape(body)).to eq(shape(JSON.parse(File.read(path)))), <<~TEXT
      The answer no longer has the shape of #{name}.json.
      Answered: #{shape(body)}
      Recorded: #{shape(JSON.parse(File.read(path)))}
      If the change is meant, record again.
    TEXT
  end

  private

  # Keys and kinds of values. Lists are as long as the world that a spec made, so
  # only the kinds that occur in them count.
  def shape(value)
    case value
    when Hash
      value.sort.to_h { |key, inner| [key, shape(inner)] }
    when Array
      value.map { |inner| shape(inner) }.uniq.sort_by(&:to_s)
    when true, false
      "boolean"
    else
      value.class.name
    end
  end
end
