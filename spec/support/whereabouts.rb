# frozen_string_literal: true

# Looks for a text everywhere that Discourse keeps something: in every column of every
# table, in logs, files, Redis, waiting jobs, mails and messages to browsers.
module Whereabouts
  # Looks at what happens meanwhile.
  # @param log_level [Symbol] `:debug` is the most talkative, `:info` what forums in use have
  # @return [Search] to be asked about texts
  def watch(log_level: :debug, &)
    started = Time.now
    messages = nil
    log = log_of(log_level) { messages = MessageBus.track_publish(&) }
    Search.new(started:, log:, messages:)
  end

  # @return [String] everything that is logged
  def log_of(level)
    written = StringIO.new
    talkative = ActiveSupport::Logger.new(written, level:)
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

  class Search
    FOLDERS = %w[log tmp public/uploads public/backups].freeze

    def initialize(started:, log:, messages:)
      @started = started
      @log = log
      @messages = messages
    end

    # @return [Array<String>] "table posts", "redis key", "file …": wherever it is
    def places_of(text)
      needles = [text, text.unpack1("H*"), *base64(text)]
      sources.filter_map do |name, content|
        name if needles.any? { |needle| content.b.include?(needle.b) }
      end + tables_with(needles)
    end

    private

    # What a text becomes in the middle of something longer, at each of three offsets.
    def base64(text)
      3.times.map do |offset|
        Base64.strict_encode64(("x" * offset) + text)[(offset * 4 / 3.0).ceil..-5]
      end
    end

    def tables_with(needles)
      ActiveRecord::Base
        .connection
        .tables
        .select do |table|
          condition = needles.map { "t::text LIKE ?" }.join(" OR ")
          patterns = needles.map { |needle| "%#{needle}%" }
          DB.query_single("SELECT 1 FROM #{table} AS t WHERE #{condition} LIMIT 1", *patterns).any?
        end
        .map { |table| "table #{table}" }
    end

    def sources
      @sources ||= {
        "log" => @log,
        "messages to browsers" => @messages.map { |message| message.data.to_json }.join,
        "jobs" => Sidekiq::Queues.jobs_by_queue.values.flatten.to_json,
        "mails" => ActionMailer::Base.deliveries.map(&:to_s).join,
        "redis" => redis,
        **files,
      }
    end

    def redis
      client = Discourse.redis.without_namespace
      client.keys.map { |key| "#{key} #{value_of(client, key)}" }.join("\n")
    end

    def value_of(client, key)
      case client.type(key)
      when "string"
        client.get(key)
      when "list"
        client.lrange(key, 0, -1)
      when "set"
        client.smembers(key)
      when "zset"
        client.zrange(key, 0, -1)
      when "hash"
        client.hgetall(key)
      end.to_s
    end

    # Those that were written since; an archive with what is packed in it.
    def files
      FOLDERS
        .flat_map { |folder| Dir.glob(Rails.root.join(folder, "**/*").to_s) }
        .select { |path| File.file?(path) && File.mtime(path) >= @started - 1 }
        .to_h do |path|
          ["file #{path}", path.end_with?(".zip") ? unpacked(path) : File.binread(path)]
        end
    end

    def unpacked(path)
      Zip::File.open(path) do |zip|
        zip.select(&:file?).map { |entry| entry.get_input_stream.read }.join("\n")
      end
    end
  end
end
