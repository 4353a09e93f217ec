# frozen_string_literal: true

# For what only real threads on real connections can show. Nothing is wrapped in a
# test's transaction, so what an example makes is deleted after it.
RSpec.shared_context "with real threads" do |count|
  self.use_transactional_tests = false

  let(:deciders) { count }

  around do |example|
    usual = ActiveRecord::Base.connection_db_config
    ActiveRecord::Base.establish_connection(
      usual.configuration_hash.merge(pool: count + 2, checkout_timeout: 10),
    )
    before = row_counts
    example.run
    forget_what_was_made
    expect(row_counts).to eq(before)
  ensure
    ActiveRecord::Base.establish_connection(usual)
  end

  # @param calls [Array<Proc>] started together, each on a connection of its own
  # @return [Array] what they returned
  def all_at_once(calls)
    start = Concurrent::CyclicBarrier.new(calls.length)
    threads =
      calls.map do |call|
        Thread.new do
          Thread.current.report_on_exception = false
          ActiveRecord::Base.connection.verify!
          start.wait(10) || raise("not all threads came to the start")
          call.call
        ensure
          ActiveRecord::Base.connection_handler.clear_active_connections!
        end
      end
    threads.map(&:value)
  end

  # Keeps a record in mind for deletion.
  def made(record)
    (@made ||= []) << record
    record
  end

  def forget_what_was_made
    [
      DiscourseVerifiedMembers::JoinRequest,
      DiscourseVerifiedMembers::Chapter,
      DiscourseVerifiedMembers::Revocation,
      DiscourseVerifiedMembers::Verification,
      DiscourseVerifiedMembers::Referral,
      DiscourseVerifiedMembers::Verdict,
      DiscourseVerifiedMembers::Evidence,
      DiscourseVerifiedMembers::Application,
      DiscourseVerifiedMembers::Affiliation,
      DiscourseVerifiedMembers::ConsentText,
      ReviewableHistory,
      ReviewableScore,
      Reviewable,
      Notification,
      UserHistory,
      GroupHistory,
      GroupRequest,
    ].each(&:delete_all)
    @made&.reverse_each(&:destroy!)
  end

  def row_counts
    ActiveRecord::Base.connection.tables.to_h do |table|
      [table, DB.query_single("SELECT COUNT(*) FROM #{table}").first]
    end
  end
end
