# frozen_string_literal: true

module DiscourseVerifiedMembers
  module Action
    # Makes the category of an affiliation's zone or adopts one, and says who may read
    # and write there. Run again with the same input, it changes nothing. Belongs in a
    # transaction.
    class ProvideZone < Service::ActionBase
      option :affiliation
      option :input
      option :by

      # @return [Category]
      # @raise [Refused]
      def call
        refuse(:access, :zone_access) if ZoneInput::ACCESSES.exclude?(input.access)
        category = provide_category
        refuse_invalid(category) if !save(category)
        affiliation.zone = category
        refuse_taken if !affiliation.valid? && affiliation.errors.include?(:zone_id)
        affiliation.save!
        category
      end

      private

      def provide_category
        return chosen_category || refuse(:category_id, :no_category) if input.category_id
        refuse(:name, :zone_name) if input.name.blank?
        Category.find_by("lower(name) = ?", input.name.downcase) ||
          NewCategory.call(
            name: input.name,
            description: affiliation.description,
            color: affiliation.color,
            by:,
          )
      end

      # Topics without a category are nobody's home.
      def chosen_category
        return if input.category_id == SiteSetting.uncategorized_category_id
        Category.find_by(id: input.category_id)
      end

      def save(category)
        category.set_permissions(permissions) if permissions
        category.save
      end

      # Staff are named beside the members: who is in neither group could not write.
      def permissions
        members = { affiliation.group_id => :full, Group::AUTO_GROUPS[:staff] => :full }
        case input.access
        when "everyone_reads"
          members.merge(Group::AUTO_GROUPS[:everyone] => :readonly)
        when "members_only"
          members
        end
      end

      def refuse_invalid(category)
        raise Refused.new(chosen => category.errors.full_messages.first)
      end

      def refuse_taken
        raise Refused.new(chosen => affiliation.errors.full_messages_for(:zone_id).first)
      end

      def chosen
        input.category_id ? :category_id : :name
      end

      def refuse(field, key)
        raise Refused.new(field => I18n.t("verified_members.errors.#{key}"))
      end
    end
  end
end
