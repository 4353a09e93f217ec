# frozen_string_literal: true

module DiscourseVerifiedMembers
  # A forum to try the plugin in: two affiliations made from the presets, people in
  # every state, and a topic that they write in. Built again, it only adds what is missing.
  class Demo
    FILE = Engine.root.join("config/demo.yml")
    PASSWORD = "verified-members-demo"
    DAYS_TO_DECIDE = 3

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
    end

    # @see .build
    def build
      SiteSetting.verified_members_enabled = true
      @people = @script["people"].to_h { |person| [person["username"], provide_person(person)] }
      @affiliations = Preset.all.to_h { |preset| [preset.id, provide_affiliation(preset)] }
      @script["applications"].each { |application| provide_application(application) }
      provide_topic
      @people.keys.map { |username| [username, PASSWORD] }
    end

    private

    def admin
      @people.values.find(&:admin?)
    end

    def moderator
      @people.values.find(&:moderator?)
    end

    def provide_person(person)
      user = User.find_by_username(person["username"]) || make_person(person)
      user.grant_admin! if person["role"] == "admin"
      user.grant_moderation! if person["role"] == "moderator"
      user
    end

    def make_person(person)
      user =
        User.create!(
          username: person["username"],
          name: person["name"],
          email: "#{person["username"]}@example.com",
          password: PASSWORD,
          active: true,
          approved: true,
          trust_level: TrustLevel[2],
        )
      user.email_tokens.update_all(confirmed: true)
      user
    end

    def provide_affiliation(preset)
      run(BeginSetUp, admin, preset_id: preset.id)[:affiliation]
    end

    def provide_application(application)
      user, affiliation = @people[application["by"]], @affiliations[application["to"]]
      return if Application.exists?(user:, affiliation:)

      submitted =
        run(
          SubmitApplication,
          user,
          affiliation_id: affiliation.id,
          answers: application["answers"],
          consent_version: Consent.new(affiliation).version,
        )[
          :application
        ]
      decide(submitted, application["decision"])
      move_back(submitted, application["days_ago"].days.ago)
    end

    def decide(application, decision)
      application_id = application.id
      case decision
      when "approve"
        run(ApproveApplication, moderator, application_id:)
      when "refuse"
        reason = application.affiliation.reason_templates.second["text"]
        run(RefuseApplication, moderator, application_id:, reason:)
      end
    end

    # As if it had all happened then: a queue in which everything is new shows little.
    def move_back(application, submitted_at)
      application.reload.update!(submitted_at:, consented_at: submitted_at)
      return if application.open?

      decided_at = submitted_at + DAYS_TO_DECIDE.days
      application.update!(decided_at:, wiped_at: decided_at)
      application.verification&.update!(verified_at: decided_at)
    end

    def provide_topic
      title, posts = @script["topic"].values_at("title", "posts")
      return if Topic.exists?(title:)

      topic = nil
      posts.each do |post|
        place = topic ? { topic_id: topic.id } : { title: }
        topic =
          PostCreator.create!(
            @people[post["by"]],
            raw: post["text"],
            skip_validations: true,
            **place,
          ).topic
      end
    end

    def run(service, actor, **params)
      result = service.call(guardian: actor.guardian, params:)
      raise "#{service} failed: #{result.inspect_steps}" if result.failure?
      result
    end
  end
end
