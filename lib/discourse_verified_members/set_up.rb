# frozen_string_literal: true

module DiscourseVerifiedMembers
  # How far the set-up of an affiliation is, and what it proposes next. Nothing of it is
  # kept for itself: what has been set up is there, and so it can be left and resumed.
  class SetUp
    # @return [Hash] what a set-up can begin with
    def self.start
      {
        presets:
          Preset.all.map do |preset|
            {
              id: preset.id,
              title: preset.title,
              description: preset.description,
              zone_name: preset.zone["name"],
              board_names: preset.chapters.pluck("board"),
            }
          end,
        affiliations: ChapteredAffiliations.new.as_json,
      }
    end

    # @param affiliation [Affiliation]
    # @param guardian [Guardian] of an admin
    def initialize(affiliation, guardian)
      @affiliation = affiliation
      @guardian = guardian
    end

    def as_json(*)
      {
        affiliation:
          ChapteredAffiliations
            .new(Affiliation.where(id: affiliation.id))
            .as_json
            .first
            .merge(group_name: affiliation.group&.name.to_s),
        chapters: existing + proposed,
        categories: categories.map { |category| Place.of(category) },
        zone:,
        topics: topics.all.map { |topic| { title: topic.title, path: topic.relative_url } },
        topic_titles: topics.titles,
      }
    end

    private

    attr_reader :affiliation, :guardian

    def existing
      @existing ||=
        AdminChapters
          .new(affiliation.chapters.active)
          .as_json
          .map do |row|
            {
              **row.slice(:id, :affiliation_id, :name, :summary, :prompt, :capacity, :is_open),
              group_id: row[:group][:id],
              group_name: row[:group][:name],
              board_id: row[:board]&.fetch(:id),
              board_name: row[:board]&.fetch(:name),
              leaders: row[:leaders].map { |leader| leader[:username] },
            }
          end
    end

    # Somebody has to lead a chapter that takes requests: at first, who sets it up.
    def proposed
      taken = affiliation.chapters.joins(:group).pluck("lower(groups.name)")
      (preset&.chapters || [])
        .reject { |chapter| taken.include?(chapter["group_name"]) }
        .map do |chapter|
          board = categories.find { |category| category.name.casecmp?(chapter["board"]) }
          {
            id: nil,
            affiliation_id: affiliation.id,
            name: chapter["name"],
            summary: chapter["summary"],
            prompt: chapter["prompt"],
            capacity: nil,
            is_open: true,
            group_id: nil,
            group_name: chapter["group_name"],
            board_id: board&.id,
            board_name: chapter["board"],
            leaders: [guardian.user.username],
          }
        end
    end

    def zone
      name = preset ? preset.zone["name"] : affiliation.name
      found = categories.find { |category| category.name.casecmp?(name) }
      {
        category_id: affiliation.zone_id || found&.id,
        name:,
        access:
          affiliation.zone_id ? "unchanged" : preset&.zone&.fetch("access") || "everyone_reads",
      }
    end

    def preset
      @preset ||= Preset.find(affiliation.preset_id)
    end

    def topics
      @topics ||= ZoneTopics.new(affiliation)
    end

    def categories
      @categories ||= Place.candidates
    end
  end
end
