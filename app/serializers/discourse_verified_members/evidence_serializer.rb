# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A file as it is listed; its bytes are asked for one by one.
  class EvidenceSerializer < ApplicationSerializer
    # `expires_at` is null while the application is open.
    attributes :id, :name, :kind, :size, :expires_at
  end
end
