# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An affiliation filled in, ready to save: one file each in `config/presets`.
  class Preset
    FOLDER = Engine.root.join("config/presets")

    # @return [Array<Hash>] `{ "id", "title", "description", "affiliation" }`; title and
    #   description in the reader's language, the affiliation in the preset's own
    def self.all
      FOLDER
        .glob("*.yml")
        .sort
        .map do |file|
          id = file.basename(".yml").to_s
          {
            "id" => id,
            "title" => I18n.t("verified_members.presets.#{id}.title"),
            "description" => I18n.t("verified_members.presets.#{id}.description"),
            "affiliation" => complete(YAML.safe_load_file(file)),
          }
        end
    end

    # Files leave out what is empty; the front end wants every key.
    def self.complete(affiliation)
      form =
        affiliation["form"].map do |question|
          { "help" => "", "required" => false, "min" => nil, "max" => nil, "options" => [] }.merge(
            question,
          )
        end
      { "enabled" => true, "group_id" => nil, "badge_id" => nil, **affiliation, "form" => form }
    end
    private_class_method :complete
  end
end
