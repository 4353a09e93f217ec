# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::RemoveEvidence do
  fab!(:evidence, :verified_members_evidence)

  subject(:result) do
    described_class.call(guardian: user.guardian, params: { evidence_id: evidence.id })
  end

  let(:user) { evidence.user }

  it "takes a file back that was not sent" do
    expect(result).to run_successfully
    expect(DiscourseVerifiedMembers::Evidence.count).to eq(0)
  end

  it "takes back nothing of an application" do
    application = Fabricate(:verified_members_application, user:)
    evidence.update!(application:)
    expect(result).to fail_to_find_a_model(:evidence)
  end

  context "when somebody else asks, an admin as well" do
    let(:user) { Fabricate(:admin) }

    it { is_expected.to fail_to_find_a_model(:evidence) }
  end
end
