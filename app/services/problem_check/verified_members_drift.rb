# frozen_string_literal: true

# Looks once a day whether groups, badges and verifications still say the same, and shows
# it among the dashboard's problems when they do not.
class ProblemCheck::VerifiedMembersDrift < ProblemCheck
  self.perform_every = 1.day

  def call
    return no_problem if !SiteSetting.verified_members_enabled
    DiscourseVerifiedMembers::Drift.all.empty? ? no_problem : problem
  end
end
