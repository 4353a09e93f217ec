# frozen_string_literal: true

describe "Repair" do
  include_context "with a small world"

  let(:repair) { PageObjects::Pages::VerificationRepair.new }

  it "shows an admin what does not fit, and mends it with one click each" do
    Jobs.run_immediately!
    affiliation.group.add(member)
    affiliation.group.remove(holder)

    sign_in(admin)
    visit("/admin/plugins/discourse-verified-members/affiliations")
    repair.go_from_tabs
    expect(repair).to have_drift("unverified_members", text: member.username)
    expect(repair).to have_drift("holders_outside", text: holder.username)

    repair.mend("unverified_members")
    expect(repair).to have_no_drift("unverified_members")
    expect(repair).to have_drift("holders_outside", text: holder.username)

    repair.mend("holders_outside")
    expect(repair).to have_nothing_to_repair

    page.refresh
    expect(repair).to have_nothing_to_repair
    expect(affiliation.group.reload.users).to contain_exactly(holder, leader)
  end

  it "shows how far mending has come, and when it is done" do
    affiliation.group.add(member)
    drift = DiscourseVerifiedMembers::Drift::UnverifiedMembers.new(affiliation)

    sign_in(admin)
    visit("/admin/plugins/discourse-verified-members/affiliations")
    repair.go_from_tabs
    repair.mend("unverified_members")
    expect(repair).to have_drift("unverified_members", text: "0 of 1 mended")

    Jobs::DiscourseVerifiedMembers::MendDrift.new.execute(
      kind: drift.kind,
      affiliation_id: affiliation.id,
      user_id: admin.id,
    )
    expect(repair).to have_nothing_to_repair
    expect(repair).to have_news("Mended.")
  end
end
