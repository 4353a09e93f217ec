# frozen_string_literal: true

module DiscourseVerifiedMembers
  # An admin chooses or makes the zone of an affiliation: the category, who may read and
  # write there, and what stands in it from the beginning.
  class SetUpZone
    include Service::Base

    params do
      attribute :affiliation_id, :integer
      attribute :zone, PlainJson.new

      validates :affiliation_id, presence: true
    end

    policy :can_manage
    model :affiliation

    transaction do
      step :hold
      step :provide
      policy :accepted
      step :write_topics
      step :log
    end

    private

    def can_manage(guardian:)
      guardian.can_manage_chapters?
    end

    def fetch_affiliation(params:)
      Affiliation.find_by(id: params.affiliation_id)
    end

    # Sent twice at once, the second finds what the first has made.
    def hold(affiliation:)
      affiliation.lock!
    end

    def provide(affiliation:, params:, guardian:)
      input = ZoneInput.from(params.zone)
      context[:zone] = Action::ProvideZone.call(affiliation:, input:, by: guardian.user)
    rescue Action::Refused => refused
      context[:problems] = refused.problems
    end

    def accepted
      context[:problems].nil?
    end

    def write_topics(affiliation:)
      ZoneTopics.new(affiliation).write
    end

    def log(affiliation:, guardian:)
      StaffLog.new(guardian.user).zone_saved(affiliation)
    end
  end
end
