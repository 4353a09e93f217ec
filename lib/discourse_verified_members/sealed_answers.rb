# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Answers under lock: AES-256-GCM with a data key of their own, which lies
  # beside them wrapped by a key derived from the site's secret. Destroying the
  # data key destroys the answers, also in every backup made after.
  #
  # Both layers are bound to the application and its applicant: a row copied to
  # another application does not open.
  class SealedAnswers
    # The row does not belong to this application, or the site's secret has changed.
    Unreadable = Cipher::Unreadable

    # @param application [Application] saved, for its id is part of the binding
    def initialize(application)
      @application = application
    end

    # Keeps a data key that is there: the files of the application are under it too.
    #
    # @param payload [Hash] the questions as they were asked, and the answers
    # @return [Hash] `{ sealed_data_key:, sealed_answers: }`, bytes to store
    def seal(payload)
      key = kept_key || Cipher.new_key
      {
        sealed_data_key: Cipher.of_site.seal(key, purpose:),
        sealed_answers: Cipher.new(key).seal(payload.to_json, purpose:),
      }
    end

    # @return [Hash{String => Object}, nil] the payload; nil once it is destroyed
    # @raise [Unreadable]
    def open
      return if @application.sealed_data_key.nil?

      JSON.parse(cipher.open(@application.sealed_answers, purpose:))
    end

    # @return [Cipher] under the data key, which must still be there
    # @raise [Unreadable]
    def cipher
      Cipher.new(data_key)
    end

    private

    def purpose
      "application #{@application.id} of user #{@application.user_id}"
    end

    def data_key
      Cipher.of_site.open(@application.sealed_data_key, purpose:)
    end

    def kept_key
      data_key if @application.sealed_data_key
    rescue Unreadable
      nil
    end
  end
end
