# frozen_string_literal: true

module DiscourseVerifiedMembers
  # The model forum, to try the plugin in: affiliations, a zone and chapters made from the
  # presets, people and requests in every state, and topics that they write in. Built
  # again, it only adds what is missing.
  class Demo
    FILE = Engine.root.join("config/demo.yml")
    PASSWORD = "verified-members-demo"

    # Everybody knows the logins, so a real forum must not have them by mistake.
    class Forbidden < StandardError
    end

    # @return [Array<Array(String, String)>] usernames and passwords
    # @raise [Forbidden] in production, unless DEMO=1 says that it is meant
    def self.build
      if Rails.env.production? && ENV["DEMO"] != "1"
        raise Forbidden, "not in production without DEMO=1"
      end

      new(YAML.safe_load_file(FILE)).build
    end

    # @param script [Hash] what {FILE} holds
    def initialize(script)
      @script = script
      @cast = Cast.new(script["people"])
    end

    # @see .build
    def build
      set_up_site
      @cast.provide
      affiliations = Preset.all.map { |preset| [preset.id, provide_affiliation(preset)] }.to_h
      provide_reviewers(affiliations)
      Applications.new(@cast, affiliations, @script["applications"]).provide
      Aftermath.new(@cast, **@script["aftermath"].symbolize_keys).provide
      Chapters.new(@cast, @script["chapters"], @script["requests"]).provide
      Topics.new(@cast, @script["topics"]).provide
      @cast.usernames.map { |username| [username, PASSWORD] }
    end

    private

    def set_up_site
      SiteSetting.verified_members_enabled = true
      SiteSetting.title = @script["site"]["title"]
      SiteSetting.default_locale = @script["site"]["locale"]
      SiteSetting.allow_user_locale = true
    end

    def provide_affiliation(preset)
      @cast.act(BeginSetUp, @cast.admin, preset_id: preset.id)[:affiliation]
    end

    # A group whose members review without being staff.
    def provide_reviewers(affiliations)
      plan = @script["reviewers"]
      affiliation = affiliations[plan["of"]]
      return if affiliation.reviewer_group

      group = Group.create!(plan.slice("name", "full_name"))
      plan["people"].each { |username| group.add(@cast[username]) }
      affiliation.update!(reviewer_group: group)
    end
  end
end
