# frozen_string_literal: true

RSpec.describe ProblemCheck::VerifiedMembersDrift do
  include_context "with a small world"

  def problems
    described_class.new.call
  end

  it "is found by the daily look, and says where it can be mended" do
    expect(described_class).to be_scheduled
    expect(problems).to be_empty

    affiliation.group.add(member)

    expect(problems.sole.message).to include("/admin/plugins/discourse-verified-members/repair")
  end

  it "looks at nothing while the plugin is off" do
    affiliation.group.add(member)
    SiteSetting.verified_members_enabled = false

    expect(problems).to be_empty
  end
end
