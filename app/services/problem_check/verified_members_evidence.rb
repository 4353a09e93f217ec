# frozen_string_literal: true

# Says on the admin dashboard when evidence is still there that should have been destroyed:
# the job that does it has failed, or does not run.
class ProblemCheck::VerifiedMembersEvidence < ProblemCheck
  self.priority = "high"

  # The job runs every hour.
  PATIENCE = 3.hours

  def call
    late = DiscourseVerifiedMembers::Evidence.overdue(PATIENCE.ago).exists?
    late ? problem : no_problem
  end
end
