# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Finds records by their person: the beginning of a username, or part of a name.
  module PeopleSearch
    # @param scope [ActiveRecord::Relation] of records that belong to a user
    # @param term [Object] what was typed; anything blank changes nothing
    # @return [ActiveRecord::Relation]
    def self.filter(scope, term)
      term = term.to_s.delete("\0").strip.downcase.first(100)
      return scope if term.empty?

      pattern = ActiveRecord::Base.sanitize_sql_like(term)
      people = User.where("username_lower LIKE ?", "#{pattern}%")
      people = people.or(User.where("name ILIKE ?", "%#{pattern}%")) if SiteSetting.enable_names
      scope.where(user_id: people.select(:id))
    end
  end
end
