# frozen_string_literal: true

module DiscourseVerifiedMembers
  class EvidenceController < BaseController
    requires_login
    # Pictures are asked for by the browser itself.
    skip_before_action :check_xhr, only: :show

    def create
      limit_rate("upload", attempts: 40, within: 1.hour)

      UploadEvidence.call(guardian:, params: upload) do
        on_success { |evidence:| render_serialized(evidence, EvidenceSerializer, root: "file") }
        on_failed_contract { |contract| reject_contract(contract) }
        on_model_not_found(:affiliation) { raise Discourse::NotFound }
        on_failed_policy(:can_apply) { raise Discourse::NotFound }
        on_failed_policy(:wanted) { reject(:evidence_not_wanted) }
        on_failed_policy(:none_open) { reject(:applied_already) }
        on_failed_policy(:consented) { reject(:consent_changed) }
        on_failed_policy(:room_left) { reject_too_many }
        on_failed_policy(:still_room) { reject_too_many }
        on_failed_policy(:file_is_good) { |file:| reject_file(file) }
        on_failed_policy(:file_is_new) { reject(:file_chosen_already) }
      end
    ensure
      # What the web server has put aside does not wait for its own clean-up.
      received&.tempfile&.close!
    end

    def destroy
      limit_rate("remove-upload", attempts: 80, within: 1.hour)

      RemoveEvidence.call(guardian:, params: { evidence_id: params[:id] }) do
        on_success { render json: success_json }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:evidence) { raise Discourse::NotFound }
      end
    end

    def show
      limit_rate("open-file", attempts: 300, within: 10.minutes)

      OpenEvidence.call(guardian:, params: { evidence_id: params[:id] }) do
        on_success { |evidence:, sealed:| stream(evidence, **sealed) }
        on_failed_contract { raise Discourse::NotFound }
        on_model_not_found(:evidence) { raise Discourse::NotFound }
        on_failed_policy(:can_see) { raise Discourse::NotFound }
        on_model_not_found(:sealed) { raise Discourse::NotFound }
      end
    end

    private

    def received
      file = params[:evidence_file]
      file if file.is_a?(ActionDispatch::Http::UploadedFile)
    end

    # One byte more than is allowed is enough to see that it is too much.
    def upload
      {
        affiliation_id: params[:affiliation_id],
        consent_version: params[:consent_version],
        name: received&.original_filename,
        bytes: received&.read(Evidence::BYTES_MAX + 1),
      }
    end

    def reject_too_many
      reject(:too_many_files, max: Evidence::FILES_MAX)
    end

    def reject_file(file)
      reject(
        file.problem,
        size: ActiveSupport::NumberHelper.number_to_human_size(Evidence::BYTES_MAX),
        megapixels: EvidenceFile::PIXELS_MAX / 1_000_000,
      )
    end

    # Nobody's cache keeps it, and no browser takes it for a page of the forum. Not with
    # `send_data`, which writes the file's name into the log.
    def stream(evidence, name:, bytes:)
      disposition = evidence.image? ? "inline" : "attachment"
      response.headers.merge!(
        "Cache-Control" => "no-store",
        "Content-Disposition" =>
          ActionDispatch::Http::ContentDisposition.format(disposition:, filename: name),
        "Content-Security-Policy" => "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy" => "same-origin",
        "X-Content-Type-Options" => "nosniff",
      )
      render body: bytes, content_type: evidence.type
    end
  end
end
