# frozen_string_literal: true

desc "Fill a development database with a forum to try discourse-verified-members in, and print its logins"
task "verified_members:demo" => :environment do
  DiscourseVerifiedMembers::Demo.build.each { |login| puts login.join(" ") }
rescue DiscourseVerifiedMembers::Demo::Forbidden => error
  abort error.message
end

# PRESET   a file of config/presets, without its ending
# ADMIN    username in whose name it is done; by default the first admin
# BOARDS   names of those of its boards that get a chapter, separated by commas; by default all
# LEADERS  usernames of those who lead them, separated by commas; by default the admin
# ACCESS   everyone_reads, members_only or unchanged: what people may do in the zone
desc "Set up an affiliation with its zone and chapters from a preset: PRESET=… [ADMIN= BOARDS= LEADERS= ACCESS=]"
task "verified_members:set_up" => :environment do
  listed = ->(name) { ENV[name].presence&.split(",")&.map(&:strip) }
  admins = User.human_users.where(admin: true).order(:id)
  admin = ENV["ADMIN"].present? ? admins.find_by_username(ENV["ADMIN"]) : admins.first
  abort "There is no such admin." if admin.nil?

  affiliation =
    DiscourseVerifiedMembers::ScriptedSetUp.run(
      admin:,
      preset_id: ENV["PRESET"],
      boards: listed.("BOARDS"),
      leaders: Hash.new(listed.("LEADERS")),
      access: ENV["ACCESS"].presence,
    )
  puts "#{affiliation.name}: #{affiliation.chapters.active.count} chapters, zone at #{affiliation.zone.url}"
rescue DiscourseVerifiedMembers::ScriptedSetUp::Failed => error
  abort error.message
end
