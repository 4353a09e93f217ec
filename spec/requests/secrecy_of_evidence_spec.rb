# frozen_string_literal: true

# A file is seen by its owner and by reviewers of its application, and lies nowhere else.
RSpec.describe "Secrecy of evidence" do
  include_context "with a small world"
  include_context "with evidence files"

  let(:secret) { "marker-#{SecureRandom.hex(6)}" }
  let(:name) { "#{secret}-name.pdf" }
  let(:admin_base) { "/admin/plugins/discourse-verified-members" }

  before { affiliation.update!(evidence: "required") }

  # @return [String] everything that is logged at the most talkative level
  def log_of
    written = StringIO.new
    talkative = ActiveSupport::Logger.new(written, level: :debug)
    bases = [ActionController::Base, ActiveRecord::Base, ActiveJob::Base]
    usual = bases.map(&:logger)
    Rails.logger.broadcast_to(talkative)
    bases.each { |base| base.logger = talkative }
    yield
    written.string
  ensure
    bases.zip(usual) { |base, logger| base.logger = logger }
    Rails.logger.stop_broadcasting_to(talkative)
  end

  # As text and as bytes: what PostgreSQL shows of bytes is hexadecimal.
  def tables_with(text)
    forms = [text, text.unpack1("H*"), Base64.strict_encode64(text).first(16)]
    ActiveRecord::Base.connection.tables.select do |table|
      forms.any? do |form|
        DB.query_single(
          "SELECT COUNT(*) FROM #{table} AS t WHERE t::text LIKE ?",
          "%#{form}%",
        ).first > 0
      end
    end
  end

  # Where web server, Rails and core put files, and what was written there since it began.
  def files_with(text)
    own = Rails.root.join("tmp").children.reject { |path| path.basename.to_s == "cache" }
    folders = [*own, Rails.root.join("public/uploads"), Rails.root.join("log")]
    paths =
      Dir.glob("#{Dir.tmpdir}/*", File::FNM_DOTMATCH) +
        folders.flat_map { |folder| Dir.glob([folder.to_s, "#{folder}/**/*"], File::FNM_DOTMATCH) }
    paths
      .select { |path| File.file?(path) && File.mtime(path) >= @began }
      .select { |path| File.binread(path).include?(text) }
  end

  def redis_with(text)
    Discourse
      .redis
      .without_namespace
      .keys("*")
      .select do |key|
        key.include?(text) || Discourse.redis.without_namespace.dump(key).to_s.include?(text)
      end
  end

  def apply
    @began = 1.second.ago
    sign_in(member)
    file = upload(document(secret), name:)
    post "/verified-members/applications.json",
         params: {
           affiliation_id: affiliation.id,
           consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
           answers: {
             member_number: "B-2",
           },
           evidence_ids: [file["id"]],
         },
         as: :json
    expect(response.status).to eq(200)
    sign_in(moderator)
    get "/verified-members/evidence/#{file["id"]}"
    expect(response.body).to include(secret)
    id = DiscourseVerifiedMembers::Application.find_by(user: member).id
    get "#{admin_base}/applications/#{id}.json"
    expect(response.parsed_body["application"]["files"].sole["name"]).to eq(name)
    id
  end

  endings = {
    "refusal" => ->(id) do
      put "#{admin_base}/applications/#{id}/refuse.json", params: { reason: "No." }
    end,
    "approval" => ->(id) { put "#{admin_base}/applications/#{id}/approve.json" },
    "withdrawal" => ->(id) do
      sign_in(member)
      put "/verified-members/applications/#{id}/withdraw.json"
    end,
    "deletion of the account" => ->(_) { UserDestroyer.new(admin).destroy(member) },
  }

  endings.each do |ending, finish|
    it "leaves no byte of a file or its name anywhere after #{ending}" do
      log =
        log_of do
          messages =
            MessageBus.track_publish do
              Jobs.run_immediately!
              id = apply
              expect(tables_with(secret)).to be_empty
              instance_exec(id, &finish)
            end
          expect(messages.map { |message| message.data.to_json }.join).not_to include(secret)
        end

      expect(log).to include("Parameters:", "verified_members_evidence")
      expect(log).not_to include(secret)
      expect(tables_with(secret)).to be_empty
      expect(DiscourseVerifiedMembers::Evidence.count).to eq(0)
      expect(files_with(secret)).to be_empty
      expect(redis_with(secret)).to be_empty
      expect(Upload.where("original_filename LIKE ?", "%marker%")).to be_empty
    end
  end

  it "puts nothing of a file into the arguments of a job" do
    apply

    jobs = Sidekiq::Job.jobs.map(&:to_json).join
    expect(jobs).to include("reviewable_id")
    expect(jobs).not_to include(secret)
  end
end
