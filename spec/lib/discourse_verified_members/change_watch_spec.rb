# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::ChangeWatch do
  include_context "with a small world"

  before do
    holder.update_columns(username: "linxiaohe", username_lower: "linxiaohe", name: "Lin Xiaohe")
  end

  def paused?
    verification.reload.pauses.include?("changed")
  end

  def revoke
    DiscourseVerifiedMembers::RevokeVerification.call!(
      guardian: moderator.guardian,
      params: {
        verification_id: verification.id,
        reason: "Left.",
      },
    )
  end

  def news
    holder.notifications.map { |notification| notification.data_hash[:event] }
  end

  it "pauses the label with the new username, and keeps the old one; status and group stay" do
    UsernameChanger.change(holder, "hexiaolin", admin)

    expect(paused?).to eq(true)
    expect(verification.known_as).to eq(
      "username" => "linxiaohe",
      "name" => "Lin Xiaohe",
      "avatar_id" => nil,
    )
    expect(verification).to be_live
    expect(affiliation.group.users).to include(holder)
    expect(DiscourseVerifiedMembers::Labels.of_user(holder.id, reader: Guardian.new)).to be_empty
    expect(news).to eq(["label_paused"])
  end

  it "does the same with a new name, and tells once of several" do
    UserUpdater.new(holder, holder).update(name: "He Xiaolin")
    first = verification.reload.changed_at
    freeze_time 1.hour.from_now
    UserUpdater.new(holder, holder).update(name: "Xiaolin He")

    expect(verification.reload.known_as).to include("name" => "Lin Xiaohe")
    expect(verification.changed_at).to be > first
    expect(news).to eq(["label_paused"])
  end

  it "cares for pictures where the site says so, and remembers which it was" do
    # Ids begin anew in tests, and core inserts references without a word where one is taken.
    UploadReference.delete_all
    old, new, newest = Array.new(3) { Fabricate(:upload, user: holder) }
    holder.update!(uploaded_avatar_id: old.id)
    expect(paused?).to eq(false)

    SiteSetting.verified_members_pause_on_new_avatar = true
    [new, newest].each { |upload| holder.update!(uploaded_avatar_id: upload.id) }

    expect(paused?).to eq(true)
    expect(verification.known_as).to include("avatar_id" => old.id)
    expect(verification.known_pictures).to contain_exactly(old)

    described_class.settle(verification)
    expect(verification.reload.known_pictures).to be_empty
  end

  it "leaves everything else alone" do
    holder.update!(title: "Chair", locale: "en", views: 3)
    member.update!(name: "Somebody")
    expect(paused?).to eq(false)

    SiteSetting.enable_names = false
    holder.update!(name: "Unseen")
    expect(paused?).to eq(false)

    SiteSetting.verified_members_pause_on_rename = false
    UsernameChanger.change(holder, "hexiaolin", admin)
    expect(paused?).to eq(false)
  end

  it "does not end with the pause of the holder, nor the other way round" do
    verification.update!(paused_at: Time.zone.now)
    holder.update!(name: "He Xiaolin")
    expect(verification.reload.pauses).to eq(%w[holder changed])

    described_class.settle(verification)
    expect(verification.pauses).to eq(%w[holder])
  end

  it "forgets the name that stood with a revocation, once nothing can be given back" do
    holder.update!(name: "He Xiaolin")
    revoke
    described_class.forget_what_is_over
    expect(verification.reload.known_as).to include("name" => "Lin Xiaohe")

    freeze_time 31.days.from_now
    Jobs::DiscourseVerifiedMembers::EndVerifications.new.execute({})
    expect(verification.reload).to have_attributes(changed_at: nil, known_as: {})
  end

  it "keeps no name and no picture of somebody who is made anonymous, not even of what was revoked" do
    UploadReference.delete_all
    holder.update!(uploaded_avatar_id: Fabricate(:upload, user: holder).id)
    holder.update!(name: "He Xiaolin")
    revoke
    UserAnonymizer.make_anonymous(holder, admin)

    expect(verification.reload).to have_attributes(changed_at: nil, known_as: {})
    expect(verification.known_pictures).to be_empty
  end

  it "keeps no name of somebody who has been made anonymous, nor of what has ended" do
    holder.update!(name: "He Xiaolin")
    UserAnonymizer.make_anonymous(holder, admin)
    expect(verification.reload.known_as).to be_empty

    verification.update!(changed_at: Time.zone.now, known_as: { username: "linxiaohe" })
    DiscourseVerifiedMembers::Action::EndVerification.call(
      verification:,
      reason: :renounced,
      by: holder,
    )
    expect(verification.reload).to have_attributes(changed_at: nil, known_as: {})
  end
end
