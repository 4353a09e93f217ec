# frozen_string_literal: true

RSpec.describe "Evidence", type: :system do
  include_context "with evidence files"

  fab!(:member) { Fabricate(:user, username: "luchen") }
  fab!(:affiliation) do
    Fabricate(:verified_members_affiliation, name: "Surveyor", evidence: "required")
  end

  let(:evidence) { DiscourseVerifiedMembers::Evidence }

  before { SiteSetting.verified_members_enabled = true }

  # On the device of whoever applies.
  around do |example|
    Dir.mktmpdir do |folder|
      @folder = folder
      example.run
    end
  end

  def on_device(name, bytes)
    path = File.join(@folder, name)
    File.binwrite(path, bytes)
    path
  end

  def pick(*paths)
    attach_file(paths, class: "verification-evidence__input", visible: :all)
  end

  it "goes with an application from the member's device, survives a reload, and is listed once sent" do
    card = on_device("card.png", picture(size: "900x600", marker: "taken at home"))
    letter = on_device("letter.pdf", document)
    fake = on_device("photo.png", "<svg xmlns='http://www.w3.org/2000/svg'/>")

    sign_in(member)
    visit("/u/luchen/verification")
    find(".verification-offer__apply").click
    find("[data-name='answer_member_number'] input").fill_in(with: "S-1234")
    expect(page).to have_css(".verification-evidence__input:disabled", visible: :all)

    find("[data-name='consent'] input").click
    find(".verification-form .btn-primary").click
    expect(page).to have_content(I18n.t("js.verified_members.evidence.missing"))

    pick(card, letter)
    expect(page).to have_css(".verification-chosen-file__status", text: /kB|MB/, count: 2)
    pick(fake)
    expect(page).to have_css(".verification-chosen-file__failure", text: "JPEG, PNG or WebP")
    find(".verification-chosen-file:last-child .verification-chosen-file__remove").click
    expect(page).to have_css(".verification-chosen-file", count: 2)

    # What was sent is still there after a reload; the answers come out of the draft.
    visit("/u/luchen/verification")
    find(".verification-offer__apply").click
    expect(page).to have_css(".verification-chosen-file", count: 2)
    find("[data-name='consent'] input").click
    find(".verification-form .btn-primary").click

    expect(page).to have_css(".verification-files__file", count: 2)
    expect(evidence.pluck(:application_id).uniq).to eq(
      [DiscourseVerifiedMembers::Application.sole.id],
    )
  end
end
