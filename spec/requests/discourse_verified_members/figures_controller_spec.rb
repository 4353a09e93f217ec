# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::FiguresController do
  include_context "with a small world"

  path = "/verified-members/figures"

  it "is there for visitors, as a page and as data, once an admin has turned it on" do
    SiteSetting.verified_members_public_figures = true

    get path
    expect(response).to have_http_status(:ok)
    expect(response.media_type).to eq("text/html")

    get "#{path}.json"
    expect(response.parsed_body["least"]).to eq(5)
    expect(response.parsed_body["affiliations"].sole).to include("name" => affiliation.name)
  end

  it "does not exist while it is off, which it is at first" do
    sign_in(admin)

    [path, "#{path}.json"].each do |address|
      get address
      expect(response).to have_http_status(:not_found)
    end
  end

  it "does not exist while the plugin is off" do
    SiteSetting.verified_members_public_figures = true
    SiteSetting.verified_members_enabled = false

    get "#{path}.json"
    expect(response).to have_http_status(:not_found)
  end

  it "is for members only where everything is" do
    SiteSetting.verified_members_public_figures = true
    SiteSetting.login_required = true

    get "#{path}.json"
    expect(response).to have_http_status(:forbidden)
  end
end
