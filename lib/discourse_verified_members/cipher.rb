# frozen_string_literal: true

module DiscourseVerifiedMembers
  # AES-256-GCM under one key. What is given a purpose opens for that purpose only: name
  # the record and its owner there, and a row copied elsewhere does not open.
  class Cipher
    NAME = "aes-256-gcm"
    SALT = "discourse-verified-members data keys"

    # Changed, meant for something else, or locked with another key.
    class Unreadable < StandardError
    end

    class << self
      # @return [String] bytes, for a new {Cipher}
      def new_key
        SecureRandom.bytes(ActiveSupport::MessageEncryptor.key_len(NAME))
      end

      # @return [Cipher] whose key comes from the site's secret, and wraps the others
      def of_site
        new(
          OpenSSL::KDF.hkdf(
            Rails.application.secret_key_base,
            salt: SALT,
            info: NAME,
            length: ActiveSupport::MessageEncryptor.key_len(NAME),
            hash: "SHA256",
          ),
        )
      end
    end

    # @param key [String] as many bytes as {.new_key} gives
    def initialize(key)
      @encryptor =
        ActiveSupport::MessageEncryptor.new(
          key,
          cipher: NAME,
          serializer: ActiveSupport::MessageEncryptor::NullSerializer,
        )
    end

    # @param bytes [String]
    # @param purpose [String, nil] nil where the key itself has no other use
    # @return [String] bytes to store
    def seal(bytes, purpose: nil)
      @encryptor.encrypt_and_sign(bytes, purpose:)
    end

    # @return [String] the bytes
    # @raise [Unreadable]
    def open(sealed, purpose: nil)
      @encryptor.decrypt_and_verify(sealed, purpose:) || raise(Unreadable)
    rescue ActiveSupport::MessageEncryptor::InvalidMessage
      raise Unreadable
    end
  end
end
