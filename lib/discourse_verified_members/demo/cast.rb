# frozen_string_literal: true

module DiscourseVerifiedMembers
  class Demo
    # The people of the model forum, and what they do.
    class Cast
      # @param people [Array<Hash>] `{ "username", "name", "role" }`
      def initialize(people)
        @people = people
      end

      # @return [void]
      def provide
        @users = @people.to_h { |person| [person["username"], provide_person(person)] }
      end

      # @param username [String]
      # @return [User]
      def [](username)
        @users.fetch(username)
      end

      # @return [Array<String>]
      def usernames
        @users.keys
      end

      # @return [User]
      def admin
        @users.values.find(&:admin?)
      end

      # @return [User]
      def moderator
        @users.values.find { |user| user.moderator? && !user.admin? }
      end

      # @param service [Class]
      # @param user [User] who does it
      # @return [Service::Base::Context]
      def act(service, user, **params)
        result = service.call(guardian: user.guardian, params:)
        raise "#{service} failed: #{result.inspect_steps}" if result.failure?
        result
      end

      private

      def provide_person(person)
        user = User.find_by_username(person["username"]) || make_person(person)
        user.grant_admin! if person["role"] == "admin" && !user.admin?
        user.grant_moderation! if person["role"] == "moderator" && !user.moderator?
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
            created_at: 3.years.ago,
            last_seen_at: Time.zone.now,
          )
        user.email_tokens.update_all(confirmed: true)
        user
      end
    end
  end
end
