# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A file under lock. It has a key of its own, so that being handed over is a matter of
  # 32 bytes, and that key is wrapped
  # - before the application exists, by a key derived from the site's secret;
  # - while the application is open, by the application's data key: with it the file goes,
  #   wherever a copy of its row may lie;
  # - after the decision, where the site keeps files for some days, by the site's again.
  #
  # The wrapping names record, application and owner: a row copied elsewhere does not open.
  # The digest lies inside, with the name. Beside the file it would give the file away to
  # whoever has one like it, and a keyed one would say nothing that the seal does not.
  class SealedFile
    # The row does not belong here, or the site's secret has changed.
    Unreadable = Cipher::Unreadable

    NAME = "name and digest"

    # @param evidence [Evidence] saved, for its id is part of the binding
    # @param application [Application, nil] as it stands while the file is sealed or opened
    def initialize(evidence, application: evidence.application)
      @evidence = evidence
      @application = application
    end

    # @param name [String]
    # @param digest [String] of the file as it came
    # @param bytes [String]
    # @return [Hash] `{ sealed_key:, sealed_facts:, sealed_bytes: }`, bytes to store
    def seal(name:, digest:, bytes:)
      key = Cipher.new_key
      cipher = Cipher.new(key)
      {
        sealed_key: wrap(key),
        sealed_facts: cipher.seal({ name:, digest: }.to_json, purpose: NAME),
        # Nothing else is under this key without a purpose, and with one it would be a
        # third longer.
        sealed_bytes: cipher.seal(bytes),
      }
    end

    # @return [Hash{String => String}] `name` and `digest`
    # @raise [Unreadable]
    def facts
      JSON.parse(Cipher.new(key).open(@evidence.sealed_facts, purpose: NAME))
    end

    # @return [String]
    # @raise [Unreadable]
    def bytes
      Cipher.new(key).open(@evidence.sealed_bytes)
    end

    # @return [String] the file's own key
    # @raise [Unreadable]
    def key
      wrapper.open(@evidence.sealed_key, purpose:)
    end

    # @param key [String] the file's own
    # @return [String] to store, for where the file is now
    def wrap(key)
      wrapper.seal(key, purpose:)
    end

    private

    def wrapper
      @application&.sealed_data_key ? SealedAnswers.new(@application).cipher : Cipher.of_site
    end

    def purpose
      of = "evidence #{@evidence.id} of user #{@evidence.user_id}"
      return "#{of} for affiliation #{@evidence.affiliation_id}" if @application.nil?

      "#{of} in application #{@application.id}#{" (decided)" if !@application.sealed_data_key}"
    end
  end
end
