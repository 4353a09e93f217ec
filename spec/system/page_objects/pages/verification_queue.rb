# frozen_string_literal: true

module PageObjects
  module Pages
    # The reviewers' queue: in the admin panel, and on a page of its own.
    class VerificationQueue < PageObjects::Pages::Base
      def go_from_sidebar
        page.visit("/")
        page.find("#{SIDEBAR}[data-link-name='admin']").click
        page.find("#{SECTION} .sidebar-section-header").click if page.has_no_css?(LINK, wait: 0)
        page.find(LINK).click
        self
      end

      def visit
        page.visit("/admin/plugins/discourse-verified-members/applications")
        self
      end

      # As reviewers have it who are not staff.
      def visit_page
        page.visit("/verified-members/review")
        self
      end

      def go_from_profile(user)
        page.visit("/u/#{user.username}/verification")
        page.find(".verification-page__to-review a").click
        self
      end

      def has_page_of_its_own?
        page.has_css?(".verification-queue-page") && page.has_no_css?(".admin-content")
      end

      def open(application)
        page.find("#{row(application)} a").click
        self
      end

      def has_waiting?(application)
        page.has_css?(row(application))
      end

      def has_no_waiting?(application)
        page.has_no_css?(row(application))
      end

      def has_opened?(application)
        page.has_css?("#{OPENED}[data-application-id='#{application.id}']")
      end

      def has_answer?(text)
        page.has_css?("#{OPENED} dd", text: text)
      end

      def approve
        page.find("#{OPENED} .verification-review__approve").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def refuse(template:, add:)
        page.find("#{OPENED} .verification-review__refuse").click
        page.find(".verification-refusal__templates .btn", text: template).click
        reason = page.find(".verification-refusal textarea") { |field| field.value.present? }
        reason.fill_in(with: reason.value + add)
        send_refusal
      end

      # @param notes [Hash{String => String}] what is wrong, by question id or a file's key
      def return_for_correction(notes, template: nil, word: "")
        page.find("#{OPENED} .verification-review__return").click
        notes.each { |question, note| mark(question, note, template) }
        page.find(".verification-return [data-name='reason'] textarea").fill_in(with: word)
        page.find(".verification-return .btn-primary").click
        self
      end

      def show_file(name)
        file(name).find(".verification-viewed-file__toggle").click
        self
      end

      # Drawn, and not only asked for.
      def has_picture?(name)
        picture = file(name).find(".verification-viewed-file__picture")
        page.evaluate_script("arguments[0].decode().then(() => true, () => false)", picture)
      end

      def has_new_file?(name)
        file(name).has_css?(".verification-viewed-file__new")
      end

      def has_no_new_file?(name)
        file(name).has_no_css?(".verification-viewed-file__new")
      end

      def leave_note(text)
        page.find("#{OPENED} .verification-review__write-note").click
        page.find("#{NOTE} textarea").fill_in(with: text)
        page.find("#{NOTE} .btn-primary").click
        self
      end

      def list(state)
        page.find(".verified-members-filters select", match: :first).select(state)
        self
      end

      def has_over_target?(application)
        page.has_css?("#{row(application)} .verification-queue-row__wait.--over-target")
      end

      def has_referred?(application)
        page.has_css?("#{row(application)} .verification-queue-row__wait.--referred")
      end

      # @param reference [String] as it goes on the sheet
      def refer(reference:)
        page.find("#{REFERRAL}__send").click
        page.find("#{REFERRAL} [data-name='reference'] input").fill_in(with: reference)
        page.find("#{REFERRAL} .btn-primary").click
        self
      end

      def record_answer(answer, note:)
        page.find("#{REFERRAL}__record").click
        page.find("#{REFERRAL} input[value='#{answer}']").click
        page.find("#{REFERRAL} [data-name='note'] textarea").fill_in(with: note)
        page.find("#{REFERRAL} .btn-primary").click
        self
      end

      def has_referral?(text)
        page.has_css?("#{REFERRAL}__one", text:)
      end

      def open_sheet
        visit_sheet(page.find("#{REFERRAL}__sheet")[:href])
      end

      def has_on_sheet?(text)
        page.has_css?(".verification-sheet", text:)
      end

      def has_not_on_sheet?(text)
        page.has_css?(".verification-sheet") && page.has_no_css?(".verification-sheet", text:)
      end

      def has_note?(text)
        page.has_css?(".verification-verdict__note", text: text)
      end

      def has_verdict?(verdict, by:)
        page.has_css?(".verification-verdict[data-verdict='#{verdict}']", text: by.username)
      end

      def has_note_of_return?(label, note)
        page.has_css?(".verification-verdict__text", text: /#{label}\s+#{note}/)
      end

      # In the list.
      def has_approval?(application, by:)
        page.has_css?("#{row(application)} .verification-queue-row__approvals", text: by.username)
      end

      def has_claim?(by:)
        page.has_css?(".verification-review__claim", text: by.username)
      end

      # What it was, and what it is now, side by side.
      def has_change?(question, from:, to:)
        answer = page.find(".verification-review__answer[data-question-id='#{question}']")
        answer.has_css?("dd:first-of-type", text: from) && answer.has_css?("dd.--present", text: to)
      end

      def type_reason(text)
        page.find(".verification-refusal textarea").fill_in(with: text)
        self
      end

      def has_reason?(text)
        page.has_field?(type: "textarea", with: text)
      end

      def send_refusal
        page.find(".verification-refusal .btn-danger").click
        self
      end

      def search(text)
        page.find(".verified-members-filters input[type='search']").fill_in(with: text)
        self
      end

      def has_question_whether_to_approve?(user)
        page.has_css?(".dialog-body", text: user.username)
      end

      def has_nothing_waiting?
        page.has_css?(".verification-queue-list__nothing")
      end

      def has_failure?(text)
        page.has_css?(".verification-review__failure", text: text)
      end

      def has_no_decision_to_make?
        page.has_no_css?(".verification-review__decision")
      end

      def press(key)
        page.send_keys(key)
        self
      end

      private

      SIDEBAR = ".sidebar-section-link"
      SECTION = ".sidebar-section[data-section-name='admin-plugins']"
      LINK = "#{SIDEBAR}[data-link-name*='verified-members']"
      OPENED = ".verification-review"
      NOTE = ".verification-review__note"
      REFERRAL = ".verification-referral"
      private_constant :SIDEBAR, :SECTION, :LINK, :OPENED, :NOTE, :REFERRAL

      # It opens in a tab of its own.
      def visit_sheet(path)
        page.visit(path)
        self
      end

      def file(name)
        page.find("#{OPENED} .verification-viewed-file", text: name)
      end

      def mark(question, note, template)
        asked = page.find(".verification-return__question[data-key='#{question}']")
        asked.find("input[type='checkbox']").click
        asked.find(".btn", text: template).click if template
        text = asked.find("textarea")
        text.fill_in(with: text.value + note)
      end

      def row(application)
        ".verification-queue-row[data-application-id='#{application.id}']"
      end
    end
  end
end
