# frozen_string_literal: true

describe "The public figures" do
  fab!(:affiliation) { Fabricate(:verified_members_affiliation, name: "Surveyors") }
  fab!(:reviewer, :moderator)

  let(:figures) { PageObjects::Pages::VerificationFigures.new }
  let(:last_month) { Time.now.utc.beginning_of_month - 10.days }

  before do
    SiteSetting.verified_members_enabled = true
    Discourse.cache.clear
    { approved: 7, refused: 3 }.each do |state, count|
      count.times do
        Fabricate(
          :verified_members_application,
          affiliation:,
          state:,
          submitted_at: last_month - 2.days,
          decided_at: last_month,
          decided_by: reviewer,
        )
      end
    end
  end

  it "show a visitor how it goes, as a chart and as a table, and no small count" do
    SiteSetting.verified_members_public_figures = true

    figures.visit

    expect(page).to have_title(/Verification in figures/)
    expect(page).to have_css("h2", text: "Surveyors")
    expect(figures).to have_chart
    expect(figures).to have_month(
      last_month.strftime("%B %Y"),
      "10",
      "7",
      "under 5",
      "under 5",
      "2 days",
    )
  end

  it "are a click away from one's own verification page" do
    SiteSetting.verified_members_public_figures = true
    sign_in(reviewer)

    page.visit("/u/#{reviewer.username}/verification")
    page.find(".verification-page__intro a").click

    expect(page).to have_css("h2", text: "Surveyors")
  end

  it "do not exist while an admin has not turned them on" do
    figures.visit

    expect(page).to have_css(".page-not-found")
  end
end
