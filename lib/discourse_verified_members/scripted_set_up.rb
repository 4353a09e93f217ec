# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The guided set-up in one go, with what a preset proposes. Run again, it only adds
  # what is missing.
  class ScriptedSetUp
    # Says what stands in the way.
    class Failed < StandardError
    end

    # @param admin [User] in whose name it is done
    # @param preset_id [String]
    # @param boards [Array<String>, nil] names of those of the preset's boards that get a
    #   chapter; nil for all
    # @param leaders [Hash{String => Array<String>}] usernames by board; give it a default
    #   for those that lead everywhere else. Without, the admin leads
    # @param access [String, nil] one of {ZoneInput::ACCESSES}; nil for what is proposed
    # @return [Affiliation]
    # @raise [Failed] after the step before has been kept
    def self.run(...)
      new(...).run
    end

    def initialize(admin:, preset_id:, boards: nil, leaders: {}, access: nil)
      @admin = admin
      @preset_id = preset_id
      @boards = boards
      @leaders = leaders
      @access = access
    end

    # @see .run
    def run
      affiliation = succeed(BeginSetUp, preset_id: @preset_id)[:affiliation]
      affiliation_id = affiliation.id
      proposed = SetUp.new(affiliation, @admin.guardian).as_json

      succeed(SetUpChapters, affiliation_id:, chapters: chosen(proposed[:chapters]))
      zone = proposed[:zone].merge({ access: @access }.compact)
      succeed(SetUpZone, affiliation_id:, zone:)
      affiliation.reload
    end

    private

    def chosen(chapters)
      chapters
        .select { |chapter| chapter[:id].nil? && wanted?(chapter[:board_name]) }
        .map do |chapter|
          chapter.merge(leaders: @leaders[chapter[:board_name]] || chapter[:leaders])
        end
    end

    def wanted?(board)
      @boards.nil? || @boards.include?(board)
    end

    def succeed(service, **params)
      result = service.call(guardian: @admin.guardian, params:)
      return result if result.success?

      problems =
        result[:problems]&.values || result["result.contract.default"]&.errors&.full_messages
      raise Failed, problems.presence&.join(" ") || result.inspect_steps.to_s
    end
  end
end
