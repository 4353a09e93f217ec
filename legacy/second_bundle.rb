# Older Discourse gives the second bundle to staff only: where everyone else finds it.
register_html_builder("server:before-head-close") do |controller|
  controller.helpers.tag.meta(
    name: "verified-members-second-bundle",
    content: controller.helpers.script_asset_path("plugins/#{directory_name}_admin"),
  )
end
