# frozen_string_literal: true

# Rows of ours that point to what is there no more. Which column points where, the models
# say themselves, so that a new one is not forgotten.
module LostReferences
  # @return [Hash{String => Array}] "application.user" and the like, with the ids that lead nowhere
  def lost_references
    our_models.each_with_object({}) do |model, found|
      model
        .reflect_on_all_associations(:belongs_to)
        .each do |association|
          key = association.foreign_key
          lost = model.where.not(key => nil).where.missing(association.name).distinct.pluck(key)
          found["#{model.name.demodulize.underscore}.#{association.name}"] = lost if lost.any?
        end
    end
  end

  def our_models
    Rails.autoloaders.main.eager_load_dir(
      File.join(DiscourseVerifiedMembers::Engine.root, "app/models/discourse_verified_members"),
    )
    ActiveRecord::Base.descendants.select do |model|
      model.name.to_s.start_with?("DiscourseVerifiedMembers::")
    end
  end
end
