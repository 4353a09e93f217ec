# frozen_string_literal: true

# What a member answered can be found nowhere in plain words while it waits, and nowhere
# at all once it is decided. Nowhere means: no column of any table, no log, file, job, mail,
# message or key.
RSpec.describe "What a member answered" do
  include Whereabouts
  include_context "with a small world"

  let(:secret) { "marker-answer-#{SecureRandom.hex(6)}" }
  let(:reason) { "marker-reason-#{SecureRandom.hex(6)}" }
  let(:reference) { "marker-reference-#{SecureRandom.hex(6)}" }
  let(:other_account) { Fabricate(:user) }
  let(:admin_base) { "/admin/plugins/discourse-verified-members" }
  let(:kept_application) { DiscourseVerifiedMembers::Application.where(user: member).sole }

  before do
    Jobs.run_immediately!
    affiliation.update!(badge: Fabricate(:badge), authority: "Organisation department")
  end

  def apply
    sign_in(member)
    post "/verified-members/applications.json",
         params: {
           affiliation_id: affiliation.id,
           consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
           answers: {
             member_number: secret,
           },
         },
         as: :json
    expect(response.status).to eq(200)
  end

  # Asked, answered and asked again.
  def refer
    sign_in(moderator)
    referral = "#{admin_base}/applications/#{kept_application.id}/referral"
    asked = { authority: "Organisation department", reference: }
    put "#{referral}.json", params: asked
    put "#{referral}/answer.json", params: { answer: "confirmed", note: reference }
    put "#{referral}.json", params: asked
    expect(response.body).to include(reference)
    sign_in(member)
  end

  def open_it
    sign_in(moderator)
    get "#{admin_base}/applications/#{kept_application.id}.json"
    expect(response.body).to include(secret)
  end

  def decide(verb)
    open_it
    put "#{admin_base}/applications/#{kept_application.id}/#{verb}.json", params: { reason: }
    expect(response.status).to eq(200)
  end

  def end_verification
    decide("approve")
    kept_application.verification
  end

  def confirm_anew
    verification = end_verification
    asked = affiliation.form.map { |question| question.merge("at_renewal" => true) }
    affiliation.update!(form: asked, validity_days: 365)
    verification.update!(expires_at: 5.days.from_now)
    sign_in(member)
    put "/verified-members/verifications/#{verification.id}/confirm.json",
        params: {
          consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
          answers: {
            member_number: secret,
          },
        },
        as: :json
    expect(response.status).to eq(200)
  end

  def export(by: nil)
    Jobs::ExportUserArchive.new.execute(user_id: member.id, requesting_user_id: by&.id)
    expect(UserExport.where(user: member).last.upload).to be_present
  end

  it "shows up wherever it is put, or the search would prove nothing" do
    found =
      watch do
        Rails.logger.info("a log line with #{secret}")
        Fabricate(:post, raw: "A post with #{secret} in it")
        member.update!(custom_fields: { note: Base64.strict_encode64("ab#{secret}cd") })
        Discourse.redis.set("spec", secret)
        Discourse.cache.write("spec", secret)
        MessageBus.publish("/spec", secret)
        Rails.root.join("tmp", "marker-spec").write(secret)
        DB.exec("UPDATE users SET title = ? WHERE id = ?", secret.unpack1("H*"), member.id)
      end.places_of(secret)

    expect(found).to include(
      "log",
      "redis",
      "messages to browsers",
      "table posts",
      "table user_custom_fields",
      "table users",
      "file #{Rails.root.join("tmp", "marker-spec")}",
    )
  ensure
    Rails.root.join("tmp", "marker-spec").delete
    Discourse.redis.del("spec")
  end

  it "is nowhere in plain words while it waits, is opened and is exported" do
    found =
      watch do
        apply
        refer
        open_it
        export
        export(by: admin)
      end

    expect(found.places_of(secret)).to be_empty
    expect(found.places_of(reference)).to be_empty
    expect(found.places_of("member_number")).to contain_exactly(
      "table verified_members_affiliations",
    )
  end

  {
    "refusal" => -> { decide("refuse") },
    "approval" => -> { decide("approve") },
    "withdrawal" => -> do
      put "/verified-members/applications/#{kept_application.id}/withdraw.json"
    end,
    "renouncing" => -> do
      verification = end_verification
      sign_in(member)
      put "/verified-members/verifications/#{verification.id}/renounce.json"
    end,
    "confirming it with questions answered anew" => -> { confirm_anew },
    "revocation" => -> do
      put "#{admin_base}/verifications/#{end_verification.id}/revoke.json", params: { reason: }
    end,
    "anonymisation" => -> { UserAnonymizer.make_anonymous(member, admin) },
    "deletion" => -> { UserDestroyer.new(admin).destroy(member, context: "spec") },
    "merging into an account that is verified" => -> do
      Fabricate(:verified_members_verification, user: other_account, affiliation:)
      UserMerger.new(member, other_account, admin).merge!
    end,
  }.each do |ending, happens|
    it "is nowhere after #{ending}, not even under a key" do
      found =
        watch do
          apply
          refer
          instance_exec(&happens)
          export if User.exists?(member.id)
        end

      expect(found.places_of(secret)).to be_empty
      expect(found.places_of(reference)).to be_empty
      expect(DiscourseVerifiedMembers::Referral.where.not(sealed_notes: nil)).to be_empty
      sealed = DiscourseVerifiedMembers::Application.where.not(sealed_data_key: nil)
      expect(sealed.or(DiscourseVerifiedMembers::Application.where.not(sealed_answers: nil))).to eq(
        [application],
      )
    end
  end

  it "is still nowhere in plain words after merging into an account that waits for it" do
    found =
      watch do
        apply
        refer
        UserMerger.new(member, other_account, admin).merge!
      end

    expect(found.places_of(secret)).to be_empty
    expect(found.places_of(reference)).to be_empty
    moved = DiscourseVerifiedMembers::Application.pending.find_by(user: other_account)
    expect(DiscourseVerifiedMembers::SealedAnswers.new(moved).open["answers"]).to eq(
      "member_number" => secret,
    )
    expect(moved.referrals.map(&:reference)).to eq([reference, reference])
  end

  it "cannot be read in a row that was copied from one application to another" do
    apply
    %i[sealed_answers sealed_data_key].then do |columns|
      application.update_columns(kept_application.attributes.slice(*columns.map(&:to_s)))
    end

    expect { DiscourseVerifiedMembers::SealedAnswers.new(application).open }.to raise_error(
      DiscourseVerifiedMembers::SealedAnswers::Unreadable,
    )
    sign_in(moderator)
    get "#{admin_base}/applications/#{application.id}.json"
    expect(response.status).to eq(200)
    expect(response.body).not_to include(secret)
  end

  # A log of every SQL statement has them in it, as it has every post: no forum in use writes one.
  describe "and why it was refused" do
    it "stays between reviewer and applicant" do
      found =
        watch(log_level: :info) do
          apply
          decide("refuse")
        end

      expect(found.places_of(reason)).to contain_exactly(
        "table verified_members_applications",
        "table verified_members_verdicts",
      )
    end

    it "goes with the person's name" do
      apply
      decide("refuse")
      found = watch(log_level: :info) { UserAnonymizer.make_anonymous(member, admin) }

      expect(found.places_of(reason)).to be_empty
    end
  end
end
