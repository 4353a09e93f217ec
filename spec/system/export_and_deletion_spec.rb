# frozen_string_literal: true

describe "Leaving with everything, and leaving nothing" do
  include_context "with a small world"

  # @return [Hash] our part of the archive that the member was sent
  def archive_of(user)
    path = Discourse.store.path_for(UserExport.find_by(user:).upload)
    Zip::File.open(path) do |zip|
      JSON.parse(zip.glob("**/verified_members.json").sole.get_input_stream.read)
    end
  end

  it "lets a member take away what is kept, without the answers that are still sealed" do
    sign_in(applicant)
    visit("/u/#{applicant.username}/preferences/account")
    find(".btn-request-archive").click
    find(".dialog-footer .btn-primary").click
    expect(page).to have_css(".dialog-body", text: "you will receive a message")
    Jobs::ExportUserArchive.new.execute(user_id: applicant.id)

    archive = archive_of(applicant)
    expect(archive["applications"].sole).to include(
      "affiliation" => affiliation.name,
      "state" => "pending",
    )
    expect(archive.to_json).not_to include("A-1")
  end

  it "leaves nothing in the register of somebody whom an admin deletes" do
    sign_in(admin)
    visit("/admin/users/#{holder.id}/#{holder.username}")
    find(".btn-danger", text: "Delete User").click
    find(".delete-dont-block").click
    expect(page).to have_current_path("/admin/users/list/active")

    visit("/admin/plugins/discourse-verified-members/register")
    expect(page).to have_css(".verification-register__nothing")
  end
end
