# frozen_string_literal: true

describe "Leaving with everything, and leaving nothing" do
  include_context "with a small world"

  let(:queue) { PageObjects::Pages::VerificationQueue.new }
  let(:register) { PageObjects::Pages::VerificationRegister.new }

  # @return [Hash] our part of the archive that the member was sent
  def archive_of(user)
    path = Discourse.store.path_for(UserExport.find_by(user:).upload)
    Zip::File.open(path) do |zip|
      JSON.parse(zip.glob("**/verified_members.json").sole.get_input_stream.read)
    end
  end

  it "lets a member take away what is kept, without the answers that are still sealed" do
    Jobs.run_immediately!
    sign_in(applicant)
    visit("/u/#{applicant.username}/preferences/account")
    find(".btn-request-archive").click
    find(".dialog-footer .btn-primary").click
    expect(page).to have_css(".dialog-body", text: "You will receive a message")

    archive = archive_of(applicant)
    expect(archive["applications"].sole).to include(
      "affiliation" => affiliation.name,
      "state" => "pending",
    )
    expect(archive.to_json).not_to include("A-1")
  end

  it "leaves nothing in queue and register of somebody whom an admin deletes" do
    sign_in(admin)
    [applicant, holder].each do |user|
      visit("/admin/users/#{user.id}/#{user.username}")
      find(".btn-danger", text: "Delete User").click
      find(".delete-dont-block").click
      expect(page).to have_current_path("/admin/users/list/active")
    end

    visit("/admin/plugins/discourse-verified-members/register")
    expect(page).to have_css(".verification-register__nothing")
    visit("/admin/plugins/discourse-verified-members/applications")
    expect(page).to have_no_content(applicant.username)
  end
end
