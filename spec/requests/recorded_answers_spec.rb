# frozen_string_literal: true

# As each page of the plugin answers about the recorded forum.
RSpec.describe "Recorded answers" do
  include_context "with the recorded forum"

  admin_base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}"

  it "has the member's page" do
    page = answer_to(@people["luchen"], "/verified-members/verification.json")

    expect_recorded("verification", page)
    expect(page["applications"].pluck("id")).to eq([21, 14, 9, 5])
    expect(page["applications"].map { |it| it["timeline"].pluck("kind") }).to eq(
      [
        %w[submitted opened opened],
        %w[submitted opened approved wiped],
        %w[submitted opened opened refused wiped],
        %w[submitted approved wiped revoked],
      ],
    )
  end

  it "has the queue, and one application open beside it" do
    queue = answer_to(@moderator, "#{admin_base}/applications.json")
    opened = answer_to(@moderator, "#{admin_base}/applications/21.json")

    expect_recorded("queue", queue)
    expect_recorded("application", opened)
    expect(queue["applications"].pluck("id")).to eq([21, 22, 23, 24])
    expect(opened["application"]).to include("answers" => branch_answers, "can_decide" => true)
  end

  it "has the register" do
    register = answer_to(@moderator, "#{admin_base}/register.json")

    expect_recorded("register", register)
    expect(register["verifications"].pluck("id")).to eq([31, 32, 33, 34])
  end

  it "has the affiliations and the presets they were made from" do
    expect_recorded("affiliations", answer_to(@admin, "#{admin_base}/affiliations.json"))
    expect_recorded("presets", answer_to(@admin, "#{admin_base}/affiliations/presets.json"))
  end
end
