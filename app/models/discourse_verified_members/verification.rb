# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The result: this user holds this affiliation, since, until, checked by whom
  # and how. It outlives the application.
  class Verification < ActiveRecord::Base
    self.table_name = "verified_members_verifications"

    NOTE_MAX = Application::REASON_MAX

    enum :check_method, { application: 0, import: 1, manual: 2 }, prefix: :through
    # `merged` ends the newer of two that somebody held in two accounts, and takes nothing.
    enum :end_reason, { expired: 0, revoked: 1, renounced: 2, merged: 3 }
    # Nobody sees the label of somebody who has not been asked yet.
    enum :label_visibility,
         { unasked: 0, everyone: 1, members: 2, zone: 3, nobody: 4 },
         prefix: :label_for

    NARROWEST_FIRST = %w[unasked nobody zone members everyone].freeze

    belongs_to :user
    belongs_to :affiliation
    belongs_to :application, optional: true
    belongs_to :verified_by, class_name: "User", optional: true
    belongs_to :ended_by, class_name: "User", optional: true
    has_many :revocations
    has_many :renewals
    has_many :upload_references, as: :target, dependent: :delete_all
    # What its holder looked like when a reviewer last looked.
    has_many :known_pictures, through: :upload_references, source: :upload

    validates :end_note, length: { maximum: NOTE_MAX }

    scope :live, -> { where(ended_at: nil) }
    scope :ended, -> { where.not(ended_at: nil) }
    scope :ending_soon, -> { live.where(expires_at: ..Validity::RENEWAL_WINDOW.from_now) }
    scope :changed, -> { live.where.not(changed_at: nil) }
    # What a reviewer may still give back.
    scope :restorable, -> { where(id: Revocation.restorable.select(:verification_id)) }
    scope :shown,
          -> do
            live.where(
              paused_at: nil,
              changed_at: nil,
              affiliation_id: AffiliationCache.summaries.pluck(:id),
            ).where(<<~SQL, now: Time.zone.now)
                NOT EXISTS (
                  SELECT 1
                  FROM users
                  WHERE users.id = #{table_name}.user_id
                    AND (users.suspended_till > :now OR users.silenced_till > :now)
                )
              SQL
          end

    # @return [Array<String>] what a holder may choose as {#label_visibility}
    def self.visibility_choices
      label_visibilities.keys - ["unasked"]
    end

    # Who gives or takes a verification holds its holder first.
    # @param user_ids [Integer, Array<Integer>]
    # @return [void]
    def self.hold_people(user_ids)
      User.where(id: user_ids).order(:id).lock.ids
    end

    # Holds the person first and then what they hold, as renaming oneself does: in any other
    # order each would wait for the other. Groups write to their members too.
    # @return [void]
    def hold!
      self.class.hold_people(user_id)
      lock!
    end

    def live?
      ended_at.nil?
    end

    # @return [Revocation, nil] that ended it
    def revocation
      revocations.max_by(&:id) if revoked?
    end

    # Suspension and silence are asked of the account and not kept here: they end by the
    # clock, and nothing tells us when.
    #
    # @return [Array<String>] why the label is not shown though it could be; empty when it is
    def pauses
      [
        ("holder" if paused_at),
        ("changed" if changed_at),
        ("suspended" if user.suspended? || user.silenced?),
      ].compact
    end
  end
end
