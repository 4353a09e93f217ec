# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Answers under lock: AES-256-GCM with a data key of their own, which lies
  # beside them wrapped by a key derived from the site's secret. Destroying the
  # data key destroys the answers, also in every backup made after.
  #
  # Both layers are bound to the application and its applicant: a row copied to
  # another application does not open.
  class SealedAnswers
    CIPHER = "aes-256-gcm"
    SALT = "discourse-verified-members data keys"

    # The row does not belong to this application, or the site's secret has changed.
    class Unreadable < StandardError
    end

    # @param application [Application] saved, for its id is part of the binding
    def initialize(application)
      @application = application
    end

    # @param payload [Hash] the questions as they were asked, and the answers
    # @return [Hash] `{ sealed_data_key:, sealed_answers: }`, bytes to store
    def seal(payload)
      data_key = SecureRandom.bytes(ActiveSupport::MessageEncryptor.key_len(CIPHER))
      {
        sealed_data_key: wrapper.encrypt_and_sign(data_key, purpose:),
        sealed_answers: encryptor(data_key).encrypt_and_sign(payload.to_json, purpose:),
      }
    end

    # @return [Hash{String => Object}, nil] the payload; nil once it is destroyed
    # @raise [Unreadable]
    def open
      return if @application.sealed_data_key.nil?

      data_key = wrapper.decrypt_and_verify(@application.sealed_data_key, purpose:)
      raise Unreadable if data_key.nil?
      json = encryptor(data_key).decrypt_and_verify(@application.sealed_answers, purpose:)
      raise Unreadable if json.nil?

      JSON.parse(json)
    rescue ActiveSupport::MessageEncryptor::InvalidMessage
      raise Unreadable
    end

    private

    def purpose
      "application #{@application.id} of user #{@application.user_id}"
    end

    def wrapper
      secret =
        OpenSSL::KDF.hkdf(
          Rails.application.secret_key_base,
          salt: SALT,
          info: CIPHER,
          length: ActiveSupport::MessageEncryptor.key_len(CIPHER),
          hash: "SHA256",
        )
      encryptor(secret)
    end

    def encryptor(key)
      ActiveSupport::MessageEncryptor.new(
        key,
        cipher: CIPHER,
        serializer: ActiveSupport::MessageEncryptor::NullSerializer,
      )
    end
  end
end
