# frozen_string_literal: true

module DiscourseVerifiedMembers
  # What the set-up writes in a zone: a guide and a word of welcome. Each is written
  # once, and is a topic like any other then: edited, moved or deleted, it stays so.
  class ZoneTopics
    FIELD = "verified_members_zone_topic"

    # @param affiliation [Affiliation] with its zone
    def initialize(affiliation)
      @affiliation = affiliation
    end

    # Belongs in a transaction.
    # @return [void]
    def write
      texts.each { |text| write_one(text) if !written.exists?(value: mark(text["key"])) }
    end

    # @return [Array<Topic>] those that are still there
    def all
      return [] if @affiliation.zone_id.nil?
      Topic.where(id: written.select(:topic_id)).order(:id).to_a
    end

    # @return [Array<String>] titles of what {#write} writes
    def titles
      texts.map { |text| text["title"] }
    end

    private

    # Deleted ones too, and those that were moved to another category.
    def written
      TopicCustomField.where(name: FIELD).where("value LIKE ?", mark("%"))
    end

    # Which text of which zone a topic was written as.
    def mark(key)
      "#{@affiliation.zone_id}:#{key}"
    end

    def write_one(text)
      topic =
        PostCreator.create!(
          Discourse.system_user,
          title: text["title"],
          # Not as I18n does it: names have been filled in, and may hold anything.
          raw: text["text"].gsub("%{base_path}", Discourse.base_path),
          category: @affiliation.zone_id,
          topic_opts: {
            custom_fields: {
              FIELD => mark(text["key"]),
            },
          },
          skip_validations: true,
        ).topic
      topic.update_pinned(true) if text["pinned"]
    end

    # Those of the preset are in its own language, others in that of the forum.
    def texts
      preset = Preset.find(@affiliation.preset_id)
      preset ? preset.zone["topics"] : %w[guide welcome].map { |key| text_for(key) }
    end

    def text_for(key)
      I18n.with_locale(SiteSetting.default_locale) do
        scope = "verified_members.zone_topics.#{key}"
        {
          "key" => key,
          "pinned" => key == "guide",
          "title" => I18n.t("#{scope}.title", affiliation: @affiliation.name),
          # Filled in later, as in the presets.
          "text" =>
            I18n.t(
              "#{scope}.text",
              affiliation: @affiliation.name,
              label: @affiliation.label,
              base_path: "%{base_path}",
            ),
        }
      end
    end
  end
end
