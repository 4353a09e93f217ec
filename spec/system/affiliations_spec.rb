# frozen_string_literal: true

describe "Affiliations in the admin panel" do
  include Pictures

  fab!(:admin)

  let(:affiliations_page) { PageObjects::Pages::Affiliations.new }

  before do
    SiteSetting.verified_members_enabled = true
    SiteSetting.global_notice = ""
    follow_the_readers_scheme
    sign_in(admin)
  end

  it "makes one from a preset with one click and a save" do
    affiliations_page.visit.use_preset("party_branch")
    expect(affiliations_page).to have_question(1, "姓名")
    take_pictures("affiliation-editor", phone_as: admin)
    affiliations_page.save

    expect(affiliations_page).to have_affiliation("中国共产党党员")
    made = DiscourseVerifiedMembers::Affiliation.sole
    expect(made).to have_attributes(label: "中共党员", color: "c8102e", enabled: true)
    expect(made.group).to have_attributes(name: "party_branch", public_admission: false)
    expect(made.badge.name).to eq("中国共产党党员")
    expect(made.form.map { |question| question["kind"] }).to include("date", "choices", "boolean")
  end

  it "adds, reorders and removes questions, and keeps what was typed when the server objects" do
    affiliation = Fabricate(:verified_members_affiliation, name: "Union")
    Fabricate(:verified_members_affiliation, name: "Taken")

    affiliations_page.visit.edit(affiliation)
    affiliations_page.field("name").fill_in("Taken")
    affiliations_page.add_question("year", label: "Member since")
    affiliations_page.move_up(2)
    expect(affiliations_page).to have_question(1, "Member since")
    affiliations_page.remove(2)
    affiliations_page.save

    expect(affiliations_page).to have_failure("taken")
    affiliations_page.field("name").fill_in("Union of Surveyors")
    affiliations_page.save

    expect(affiliations_page).to have_affiliation("Union of Surveyors")
    expect(affiliation.reload.form).to contain_exactly(
      a_hash_including(
        "id" => "member_since",
        "kind" => "year",
        "required" => true,
        "options" => [],
      ),
    )
  end

  it "chooses a group whose members review without being staff" do
    affiliation = Fabricate(:verified_members_affiliation)
    committee = Fabricate(:group, name: "branch_committee")

    affiliations_page.visit.edit(affiliation)
    affiliations_page.field("reviewerGroupId").select(committee.id.to_s)
    affiliations_page.save
    expect(affiliations_page).to have_affiliation(affiliation.name)
    expect(affiliation.reload.reviewer_group).to eq(committee)
  end
end
