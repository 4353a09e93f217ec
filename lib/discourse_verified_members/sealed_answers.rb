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

    # Puts another payload in the place of the one that is there.
    #
    # @return [Hash] `{ sealed_answers: }`, bytes to store
    # @raise [Unreadable]
    def reseal(payload)
      { sealed_answers: cipher.seal(payload.to_json, purpose:) }
    end

    # @return [Hash{String => Object}, nil] the payload; nil once it is destroyed
    # @raise [Unreadable]
    def open
      JSON.parse(cipher.open(@application.sealed_answers, purpose:)) if locked?
    end

    # Seals something else under the same data key, to be destroyed with it: what reviewers
    # note may well quote the answers.
    #
    # @param payload [Hash]
    # @return [String] bytes to store
    # @raise [Unreadable]
    def seal_beside(payload)
      cipher.seal(payload.to_json, purpose: beside)
    end

    # @param bytes [String] from {#seal_beside}
    # @return [Hash{String => Object}, nil] the payload; nil once the data key is destroyed
    # @raise [Unreadable]
    def open_beside(bytes)
      JSON.parse(cipher.open(bytes, purpose: beside)) if locked?
    end

    # @return [Cipher] under the data key, which must still be there
    # @raise [Unreadable]
    def cipher
      raise Unreadable if !locked?
      Cipher.new(data_key)
    end

    private

    def locked?
      !@application.sealed_data_key.nil?
    end

    def purpose
      "application #{@application.id} of user #{@application.user_id}"
    end

    def beside
      "beside #{purpose}"
    end

    def data_key
      Cipher.of_site.open(@application.sealed_data_key, purpose:)
    end

    def kept_key
      data_key if locked?
    rescue Unreadable
      nil
    end
  end
end
