# frozen_string_literal: true

RSpec.describe "Who checked a label, asked at a post" do
  fab!(:holder) { Fabricate(:user, refresh_auto_groups: true) }
  fab!(:post) { Fabricate(:post, user: holder) }
  fab!(:verification) { Fabricate(:verified_members_verification, user: holder) }

  before do
    SiteSetting.verified_members_enabled = true
    holder.user_option.update!(hide_profile: true)
  end

  def ask(**params)
    get "/verified-members/labels/#{holder.username}.json", params: params
    response
  end

  it "is told to whoever may read the post, though the profile is hidden" do
    expect(ask.status).to eq(404)

    expect(ask(post_id: post.id).status).to eq(200)
    expect(response.parsed_body["labels"].sole).to include(
      "affiliation_id" => verification.affiliation_id,
    )
  end

  it "is not told at a post that one may not read" do
    post.topic.update!(category: Fabricate(:private_category, group: Fabricate(:group)))
    expect(ask(post_id: post.id).status).to eq(404)
  end

  it "is not told at somebody else’s post, nor at none" do
    expect(ask(post_id: Fabricate(:post).id).status).to eq(404)
    ["0", "x", "9" * 30, %w[a b], { a: 1 }].each do |post_id|
      expect(ask(post_id:).status).to eq(404)
    end
  end
end
