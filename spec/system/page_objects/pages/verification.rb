# frozen_string_literal: true

module PageObjects
  module Pages
    # One's own verification page, reached from the profile.
    class Verification < PageObjects::Pages::Base
      def go_from_profile(user)
        page.visit("/u/#{user.username}")
        page.find(".user-nav__verification a").click
        self
      end

      def visit(user)
        page.visit("/u/#{user.username}/verification")
        self
      end

      def apply_for(affiliation)
        page.find(".verification-offer[data-affiliation-id='#{affiliation.id}'] .btn-primary").click
        self
      end

      def answer(question, value)
        field(question).fill_in(value)
        self
      end

      def choose(question, value)
        field(question).select(value)
        self
      end

      def check(question)
        field(question).toggle
        self
      end

      def tick(option)
        page.find(".verification-choices__option", text: option).click
        self
      end

      def consent
        PageObjects::Components::FormKit.new(FORM).field("consent").toggle
        self
      end

      def send_application
        page.find("#{FORM} .form-kit__button[type='submit'], #{FORM} button.btn-primary").click
        self
      end

      def has_answer?(question, value)
        field(question).has_value?(value)
      end

      def has_error?(question, message)
        field(question).has_errors?(message)
      end

      def has_state?(state)
        page.has_css?(".verification-application .verification-state", text: state)
      end

      def has_event?(kind)
        page.has_css?(".verification-timeline__event[data-kind='#{kind}']")
      end

      def has_reason?(reason)
        page.has_css?(".verification-application__reason", text: reason)
      end

      def has_offer?(affiliation)
        page.has_css?(".verification-offer[data-affiliation-id='#{affiliation.id}']")
      end

      def has_correction?(text)
        page.has_css?(".verification-correction", text: text)
      end

      def has_no_correction?
        page.has_no_css?(".verification-correction")
      end

      def start_correcting
        page.find(".verification-correction__start").click
        self
      end

      def replace_file(path)
        page.attach_file(path, class: "verification-evidence__input", visible: :all)
        self
      end

      def has_chosen_file?(name)
        page.has_css?(".verification-chosen-file__name", text: name) &&
          page.has_css?(".verification-chosen-file__status", text: /kB|MB/)
      end

      def has_file_problem?(text)
        page.has_css?(".verification-replaced-file [role='alert']", text: text)
      end

      def has_files?(*names)
        page.has_css?(".verification-files__file", count: names.length) &&
          names.all? { |name| page.has_css?(".verification-files__file", text: name) }
      end

      # To read, not to change.
      def has_kept_answer?(text)
        page.has_css?(".verification-form__kept", text: text)
      end

      def withdraw
        page.find(".verification-application__withdraw").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def has_verification?(verification)
        page.has_css?(held(verification))
      end

      def has_no_verification?(verification)
        page.has_no_css?(held(verification))
      end

      def has_end?(verification, words)
        page.has_css?("#{held(verification)} .verification-held__until", text: words)
      end

      def confirm(verification)
        page.find("#{held(verification)} .verification-confirm__button").click
        self
      end

      def has_questions_before_confirming?(verification, count)
        page.has_css?(
          "#{held(verification)} .verification-confirm__asked",
          text: I18n.t("js.verified_members.renewal.asked", count:),
        )
      end

      def answer_anew(verification)
        page.find("#{held(verification)} .verification-confirm__answer").click
        self
      end

      def has_only_questions?(*ids)
        page.has_css?("#{FORM} .form-kit__field", count: ids.length) &&
          ids.all? { |id| page.has_css?("#{FORM} [data-name='answer_#{id}']") }
      end

      def has_no_confirmation?(verification)
        page.has_no_css?("#{held(verification)} .verification-confirm")
      end

      def has_missing?(affiliation, words)
        page.has_css?(
          ".verification-offer[data-affiliation-id='#{affiliation.id}'] .--missing",
          text: words,
        )
      end

      def has_closed_offer?(affiliation)
        page.has_css?(
          ".verification-offer[data-affiliation-id='#{affiliation.id}'] .btn-primary[disabled]",
        )
      end

      def renounce(verification)
        page.find("#{held(verification)} .verification-held__renounce").click
        PageObjects::Components::Dialog.new.click_yes
        self
      end

      def has_question_who_sees?(verification)
        page.has_css?("#{held(verification)} .verification-own-label__unasked")
      end

      def change_who_sees(verification)
        page.find("#{held(verification)} .verification-own-label__change").click
        self
      end

      def choose_who_sees(verification, visibility)
        within(held(verification)) do
          page.find("input[value='#{visibility}']").click
          page.find(".verification-visibility__save").click
        end
        self
      end

      def has_label_seen_by?(verification, visibility)
        who = I18n.t("js.verified_members.visibility.choices.#{visibility}")
        page.has_css?("#{held(verification)} .verification-own-label__seen-by", text: who)
      end

      def pause(verification)
        page.find("#{held(verification)} .verification-own-label__pause-button").click
        self
      end

      def resume(verification)
        page.find("#{held(verification)} .verification-own-label__resume").click
        self
      end

      def has_pause?(verification, kind)
        page.has_css?(
          "#{held(verification)} .verification-own-label__pause",
          text: I18n.t("js.verified_members.pauses.#{kind}"),
        )
      end

      def has_revocation?(revocation, reason:)
        page.has_css?("[data-revocation-id='#{revocation.id}']", text: reason)
      end

      def write_answer(text)
        page.find(".verification-revocation__form textarea").fill_in(with: text)
        self
      end

      def has_written_answer?(text)
        page.has_css?(".verification-revocation__form") &&
          page.find(".verification-revocation__form textarea").value == text
      end

      def send_answer
        page.find(".verification-revocation__form .btn-primary").click
        self
      end

      def has_sent_answer?(text)
        page.has_css?(".verification-revocation__answer", text: text)
      end

      private

      def held(verification)
        ".verification-held[data-verification-id='#{verification.id}']"
      end

      FORM = ".verification-form form"
      private_constant :FORM

      def field(question)
        PageObjects::Components::FormKit.new(FORM).field("answer_#{question}")
      end
    end
  end
end
