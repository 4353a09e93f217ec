# frozen_string_literal: true

module ::DiscourseVerifiedMembers
  class Engine < ::Rails::Engine
    engine_name PLUGIN_NAME
    isolate_namespace DiscourseVerifiedMembers
    config.autoload_paths << File.join(config.root, "lib")

    # Discourse loads the Rake tasks of its plugins itself; loaded twice, they run twice.
    config.paths["lib/tasks"] = []

    # What members and reviewers write must not reach a log file, not even as a request
    # parameter: on our own pages, and where core's page asks to join.
    PRIVATE_TEXTS = %w[answer message note q reason reference word].freeze
    initializer "discourse_verified_members.filter_parameters" do |app|
      app.config.filter_parameters += [:answers, :evidence_file, /\Anotes\z/, :reject_reason]
      app.config.filter_parameters << ->(key, value, params) do
        is_ours =
          params["controller"].to_s.start_with?("discourse_verified_members/") ||
            params["action"] == "request_membership"
        value.replace("[FILTERED]") if is_ours && PRIVATE_TEXTS.include?(key) && value.is_a?(String)
      end
    end
  end
end
