# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Where core's records and ours do not say the same about an affiliation: somebody was
  # put into its group by hand, a badge was deleted, a script went past us. Each kind finds
  # its rows and mends one; mending is safe to run twice, for a mended row is found no more.
  class Drift
    NAMES_MAX = 5

    class << self
      # @return [Array<Class>] in the order in which they are best mended
      def kinds
        [
          LostGroup,
          LostBadge,
          UnverifiedMembers,
          HoldersOutside,
          MissingBadges,
          LeftoverBadges,
          LostRequests,
        ]
      end

      # @return [Array<Drift>] whatever there is to mend, everywhere
      def all
        Affiliation.ordered.flat_map { |affiliation| of(affiliation) }
      end

      # @param affiliation [Affiliation]
      # @return [Array<Drift>]
      def of(affiliation)
        kinds.map { |kind| kind.new(affiliation) }.select(&:any?)
      end

      # @param kind [String] as {Drift#kind} says it
      # @param affiliation [Affiliation]
      # @return [Drift, nil]
      def find(kind, affiliation)
        kinds.find { |it| it.kind == kind }&.new(affiliation)
      end

      # @return [String]
      def kind
        name.demodulize.underscore
      end
    end

    attr_reader :affiliation

    delegate :kind, to: :class
    delegate :any?, :count, to: :rows

    def initialize(affiliation)
      @affiliation = affiliation
    end

    # @return [ActiveRecord::Relation] what does not fit, in each kind of its own class
    def rows
      raise NotImplementedError
    end

    # @return [ActiveRecord::Relation] the first of those whom it is about
    def people
      User.where(id: rows.select(:user_id)).order(:id).limit(NAMES_MAX)
    end

    def as_json(*)
      {
        kind:,
        affiliation_id: affiliation.id,
        count:,
        people: people.map { |user| UserSummarySerializer.new(user, root: false).as_json },
        mending: Mending.new(self).progress,
      }
    end

    # @param by [User] in whose name it is done
    # @yield after each row, done or found done by someone else
    # @return [void]
    def mend(by:)
      rows.find_each do |row|
        rows.transaction { mend_row(row, by) if rows.exists?(row.id) }
        yield if block_given?
      end
    end

    private

    def mend_row(row, by)
      raise NotImplementedError
    end

    def live
      Verification.live.where(affiliation:).joins(:user)
    end

    def provide(verification, by)
      Action::GrantVerification.call(user: verification.user, affiliation:, by:)
    end
  end
end
