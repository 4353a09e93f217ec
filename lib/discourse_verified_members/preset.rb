# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An affiliation filled in, ready to save, with the zone and the chapters that go with
  # it: one file each in `config/presets`.
  class Preset
    FOLDER = Engine.root.join("config/presets")

    class << self
      # @return [Array<Preset>]
      def all
        FOLDER.glob("*.yml").sort.map { |file| new(file) }
      end

      # @param id [String, nil]
      # @return [Preset, nil]
      def find(id)
        all.find { |preset| preset.id == id }
      end
    end

    attr_reader :id

    def initialize(file)
      @id = file.basename(".yml").to_s
      @content = YAML.safe_load_file(file)
    end

    # @return [String] in the reader's language
    def title
      I18n.t("verified_members.presets.#{id}.title")
    end

    # @return [String] in the reader's language
    def description
      I18n.t("verified_members.presets.#{id}.description")
    end

    # @return [Hash] what {SaveAffiliation} takes, with every key: files leave out what is empty
    def affiliation
      {
        "enabled" => true,
        "group_id" => nil,
        "badge_id" => nil,
        "approvals_required" => 1,
        "answer_return_within_days" => 14,
        "reviewer_group_id" => nil,
        "target_days" => 3,
        "authority" => "",
        **AffiliationRules::DEFAULTS.stringify_keys,
        **@content.except("zone", "chapters"),
        "form" => form,
      }
    end

    # @return [Hash] `{ "name", "access", "topics" => [{ "key", "title", "pinned", "text" }] }`,
    #   in the preset's own language
    def zone
      @content["zone"]
    end

    # @return [Array<Hash>] `{ "board", "name", "group_name", "summary", "prompt" }` each
    def chapters
      @content["chapters"]
    end

    def as_json(*)
      { id:, title:, description:, affiliation: }
    end

    private

    def form
      @content["form"].map do |question|
        {
          "help" => "",
          "required" => false,
          "min" => nil,
          "max" => nil,
          "options" => [],
          **Question::MARKS.index_with(false),
        }.merge(question)
      end
    end
  end
end
