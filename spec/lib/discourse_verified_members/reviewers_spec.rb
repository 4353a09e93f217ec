# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::Reviewers do
  include_context "with reviewers"

  fab!(:moderator)

  def rights_of(user)
    guardian = user.reload.guardian
    {
      anything: guardian.can_review_verifications?,
      own: guardian.can_give_verdict?(application),
      other: guardian.can_give_verdict?(other_application),
    }
  end

  describe ".of" do
    it "names staff and the members of the reviewer group" do
      expect(described_class.of(affiliation)).to contain_exactly(reviewer, moderator)
      expect(described_class.of(other_affiliation)).to contain_exactly(other_reviewer, moderator)
    end

    it "names staff alone where there is no such group" do
      affiliation.update!(reviewer_group: nil)
      expect(described_class.of(affiliation)).to contain_exactly(moderator)
    end

    it "leaves out whoever may not write here" do
      reviewer.update!(silenced_till: 1.day.from_now)
      expect(described_class.of(affiliation)).to contain_exactly(moderator)
    end
  end

  describe "what the guardian says" do
    it "lets reviewers decide in their own affiliation only" do
      expect(rights_of(reviewer)).to eq(anything: true, own: true, other: false)
      expect(rights_of(other_reviewer)).to eq(anything: true, own: false, other: true)
      expect(rights_of(moderator)).to eq(anything: true, own: true, other: true)
    end

    it "gives nothing to those who have left, are suspended, or are silenced" do
      nothing = { anything: false, own: false, other: false }
      expect(rights_of(former_reviewer)).to eq(nothing)

      reviewer.update!(suspended_till: 1.day.from_now, suspended_at: Time.zone.now)
      expect(rights_of(reviewer)).to eq(nothing)

      reviewer.update!(suspended_till: nil, silenced_till: 1.day.from_now)
      expect(rights_of(reviewer)).to eq(nothing)
    end

    it "lets nobody decide on their own application" do
      own = Fabricate(:verified_members_application, affiliation:, user: reviewer)
      expect(reviewer.guardian.can_decide_verification?(own)).to eq(false)
      expect(reviewer.guardian.can_review_affiliation?(own.affiliation_id)).to eq(true)
    end

    it "shows evidence to reviewers of its affiliation only" do
      evidence = Fabricate(:verified_members_evidence, application:)
      expect(reviewer.guardian.can_see_verification_evidence?(evidence)).to eq(true)
      expect(other_reviewer.guardian.can_see_verification_evidence?(evidence)).to eq(false)
      expect(former_reviewer.guardian.can_see_verification_evidence?(evidence)).to eq(false)
    end

    it "lets reviewers renew and revoke in their own affiliation only" do
      verification = Fabricate(:verified_members_verification, affiliation:)
      revoke = ->(user) do
        DiscourseVerifiedMembers::RevokeVerification.call(
          guardian: user.guardian,
          params: {
            verification_id: verification.id,
            reason: "Left.",
          },
        )
      end
      expect(reviewer.guardian.can_renew_verification?(verification)).to eq(true)
      expect(other_reviewer.guardian.can_renew_verification?(verification)).to eq(false)
      expect(revoke.(other_reviewer)).to fail_a_policy(:can_revoke)
      expect(revoke.(reviewer)).to run_successfully
    end

    it "shows them nothing more of core" do
      expect(reviewer.guardian.is_staff?).to eq(false)
      expect(reviewer.guardian.can_see_emails?).to be_falsey
      expect(Reviewable.viewable_by(reviewer)).to be_empty
    end
  end

  describe "the group" do
    def problems_with(group)
      affiliation.reviewer_group = group
      affiliation.valid?
      affiliation.errors.details[:reviewer_group_id].pluck(:error)
    end

    it "is one whose members were chosen" do
      chapter = Fabricate(:verified_members_chapter)
      expect(problems_with(Group[:trust_level_1])).to eq(%i[automatic_group])
      expect(problems_with(Fabricate(:group, public_admission: true))).to eq(%i[open_group])
      expect(problems_with(affiliation.group)).to eq(%i[membership_group])
      expect(problems_with(other_affiliation.group)).to eq(%i[membership_group])
      expect(problems_with(chapter.group)).to eq(%i[membership_group])
      expect(problems_with(other_affiliation.reviewer_group)).to be_empty
    end

    it "stays so: it is not opened, and nobody is verified or let into it" do
      expect(reviewer_group.update(public_admission: true)).to eq(false)
      expect(Group.new(name: "anybody", public_admission: true)).to be_valid

      of_verified = Fabricate.build(:verified_members_affiliation, group: reviewer_group)
      expect(of_verified).not_to be_valid
      of_chapter = Fabricate.build(:verified_members_chapter, group: reviewer_group)
      expect(of_chapter).not_to be_valid
    end
  end

  describe "what a reviewer was at" do
    before { DiscourseVerifiedMembers::Claim.new(application).take(reviewer) }

    def claimed_by
      application.reload.claimed_by
    end

    it "is let go when they leave the group" do
      expect { reviewer_group.remove(reviewer) }.to change { claimed_by }.from(reviewer).to(nil)
    end

    it "is let go when others review" do
      expect { affiliation.update!(reviewer_group: Fabricate(:group)) }.to change {
        claimed_by
      }.from(reviewer).to(nil)
    end

    it "is let go when the group is deleted, and staff goes on" do
      expect { reviewer_group.destroy! }.to change { claimed_by }.from(reviewer).to(nil)
      expect(affiliation.reload.reviewer_group_id).to be_nil
      expect(described_class.of(affiliation)).to contain_exactly(moderator)
    end

    it "stays theirs when somebody else leaves, or they are staff" do
      reviewer.update!(moderator: true)
      expect { reviewer_group.remove(reviewer) }.not_to change { claimed_by }
    end
  end
end
