# frozen_string_literal: true

module ::DiscourseVerifiedMembers
  class Engine < ::Rails::Engine
    engine_name PLUGIN_NAME
    isolate_namespace DiscourseVerifiedMembers
    config.autoload_paths << File.join(config.root, "lib")

    # Discourse loads the Rake tasks of its plugins itself; loaded twice, they run twice.
    config.paths["lib/tasks"] = []

    # What members answer, to questions and to a revocation, must not reach a log file, not even as a request parameter.
    initializer "discourse_verified_members.filter_parameters" do |app|
      app.config.filter_parameters += [:answer]
    end
  end
end
