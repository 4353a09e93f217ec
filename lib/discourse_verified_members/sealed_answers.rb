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

    # Puts another payload in the place of the one that is there. The data key stays, for
    # what lies beside the answers needs it too.
    #
    # @return [Hash] `{ sealed_answers: }`, bytes to store
    # @raise [Unreadable]
    def reseal(payload)
      raise Unreadable if data_key.nil?
      { sealed_answers: encryptor(data_key).encrypt_and_sign(payload.to_json, purpose:) }
    end

    # @return [Hash{String => Object}, nil] the payload; nil once it is destroyed
    # @raise [Unreadable]
    def open
      unlock(@application.sealed_answers, purpose) if data_key
    end

    # Seals something else under the same data key, to be destroyed with it: what reviewers
    # note may well quote the answers.
    #
    # @param payload [Hash]
    # @return [String] bytes to store
    # @raise [Unreadable]
    def seal_beside(payload)
      raise Unreadable if data_key.nil?
      encryptor(data_key).encrypt_and_sign(payload.to_json, purpose: beside)
    end

    # @param bytes [String] from {#seal_beside}
    # @return [Hash{String => Object}, nil] the payload; nil once the data key is destroyed
    # @raise [Unreadable]
    def open_beside(bytes)
      unlock(bytes, beside) if data_key
    end

    private

    def data_key
      return if @application.sealed_data_key.nil?

      wrapper.decrypt_and_verify(@application.sealed_data_key, purpose:) || raise(Unreadable)
    rescue ActiveSupport::MessageEncryptor::InvalidMessage
      raise Unreadable
    end

    def unlock(bytes, purpose)
      JSON.parse(encryptor(data_key).decrypt_and_verify(bytes, purpose:) || raise(Unreadable))
    rescue ActiveSupport::MessageEncryptor::InvalidMessage
      raise Unreadable
    end

    def beside
      "beside #{purpose}"
    end

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
