# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A file that shows what an application says. Before the application is sent it belongs to
  # its owner and an affiliation, and ends by itself.
  class Evidence < ActiveRecord::Base
    self.table_name = "verified_members_evidence"
    self.filter_attributes += %i[sealed_key sealed_facts sealed_bytes]

    FILES_MAX = 5
    BYTES_MAX = 8.megabytes
    # For somebody who is called away while filling in the form.
    UPLOAD_KEPT = 1.day

    TYPES = {
      "jpeg" => "image/jpeg",
      "png" => "image/png",
      "webp" => "image/webp",
      "pdf" => "application/pdf",
    }.freeze

    enum :kind, { jpeg: 0, png: 1, webp: 2, pdf: 3 }

    belongs_to :user
    belongs_to :affiliation
    belongs_to :application, optional: true

    # Lists do not want megabytes.
    scope :listed, -> { select(*(column_names - %w[sealed_bytes])).order(:position) }
    scope :uploads, -> { where(application_id: nil) }
    scope :live_uploads, -> { uploads.where(expires_at: Time.zone.now..) }

    # Whatever should be gone by `time`: expired, or left behind by a decision or by an
    # application that is no more.
    scope :overdue,
          ->(time = Time.zone.now) do
            decided = Application.where.not(state: Application::OPEN_STATES)
            left_behind =
              where
                .not(application_id: nil)
                .where(expires_at: nil)
                .where(application_id: decided.where(decided_at: ..time).select(:id))
            its_own = Application.where("#{Application.quoted_table_name}.id = application_id")
            orphaned = where.not(application_id: nil).where.not(its_own.arel.exists)
            where(expires_at: ..time).or(left_behind).or(orphaned)
          end

    # @return [String] what notes on it are under, beside those on answers; no question is called so
    def note_key
      "file:#{id}"
    end

    # @return [Boolean] whether browsers show it as a picture
    def image?
      !pdf?
    end

    # @return [String, nil] as its owner called it; nil where it cannot be opened
    def name
      SealedFile.new(self).facts["name"]
    rescue SealedFile::Unreadable
      nil
    end

    # @return [String] MIME type
    def type
      TYPES.fetch(kind)
    end
  end
end
