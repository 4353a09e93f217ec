# frozen_string_literal: true

desc "Fill a development database with a forum to try discourse-verified-members in, and print its logins"
task "verified_members:demo" => :environment do
  DiscourseVerifiedMembers::Demo.build.each { |login| puts login.join(" ") }
rescue DiscourseVerifiedMembers::Demo::Forbidden => error
  abort error.message
end
