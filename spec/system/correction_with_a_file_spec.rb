# frozen_string_literal: true

describe "Returning a file" do
  include_context "with evidence files"

  fab!(:reviewer) { Fabricate(:moderator, username: "xiaolin", refresh_auto_groups: true) }
  fab!(:member) { Fabricate(:user, username: "luchen", refresh_auto_groups: true) }
  fab!(:affiliation) do
    Fabricate(:verified_members_affiliation, name: "Surveyor", evidence: "required")
  end
  fab!(:application) { Fabricate(:verified_members_application, user: member, affiliation:) }

  let(:verification_page) { PageObjects::Pages::Verification.new }
  let(:queue) { PageObjects::Pages::VerificationQueue.new }
  let!(:letter) { attach("letter.pdf", document("a letter"), kind: "pdf") }
  let!(:card) { attach("card.png", picture(size: "300x200"), kind: "png") }

  before do
    SiteSetting.verified_members_enabled = true
    DiscourseVerifiedMembers::Action::AskForReview.call(application:)
  end

  around do |example|
    Dir.mktmpdir do |folder|
      @folder = folder
      example.run
    end
  end

  def attach(name, bytes, **more)
    Fabricate(:verified_members_evidence, application:, name:, bytes:, **more)
  end

  def on_device(name, bytes)
    File.join(@folder, name).tap { |path| File.binwrite(path, bytes) }
  end

  it "lets the applicant replace just that one, and shows the reviewer which is new" do
    sign_in(reviewer)
    queue.visit.open(application).show_file("card.png")
    expect(queue).to have_picture("card.png")
    queue.return_for_correction({ card.note_key => "The date is cut off." })
    expect(queue).to have_no_waiting(application)

    using_session("member") do
      sign_in(member)
      verification_page.visit(member)
      expect(verification_page).to have_correction("The date is cut off.")

      verification_page.start_correcting.send_application
      expect(verification_page).to have_file_problem("Please choose a file for it.")
      verification_page.replace_file(on_device("whole.png", picture(size: "320x240")))
      expect(verification_page).to have_chosen_file("whole.png")

      verification_page.visit(member).start_correcting
      expect(verification_page).to have_chosen_file("whole.png")
      verification_page.send_application
      expect(verification_page).to have_event("answered")
      expect(verification_page).to have_files("letter.pdf", "whole.png")
    end

    queue.visit.open(application)
    expect(queue).to have_new_file("whole.png")
    expect(queue).to have_no_new_file("letter.pdf")
    expect(queue).to have_verdict("return", by: reviewer)
    expect(queue).to have_note_of_return("A file that was replaced", "The date is cut off.")
    queue.show_file("whole.png")
    expect(queue).to have_picture("whole.png")

    queue.approve
    expect(queue).to have_no_waiting(application)
    expect(DiscourseVerifiedMembers::Evidence.count).to eq(0)
    expect(affiliation.group.users).to contain_exactly(member)
  end
end
