# frozen_string_literal: true

module DiscourseVerifiedMembers
  # Core's steps of joining a group, for groups that are chapters. Core would write a
  # private message for each request and needs to find it again, by its title in the
  # asker's language, to answer it; it would also let in more than there is room for, and
  # let owners put in whom they like.
  module GroupsControllerExtension
    include JoinRefusals

    def request_membership
      chapter = verified_chapter(find_group(:name))
      return super if chapter.nil?

      params.require(:reason)
      return reject_join(words_for(kind: "closed")) if chapter.archived_at

      RateLimiter.new(
        current_user,
        "verified-members-ask",
        20,
        1.hour,
        apply_limit_to_staff: true,
      ).performed!
      ask_to_join(chapter_id: chapter.id, message: params[:reason]) do
        render json: success_json.merge(relative_url: "/g/#{chapter.group.name}")
      end
    end

    def handle_membership_request
      group = Group.find_by(id: params[:id].to_s)
      chapter = group && verified_chapter(group)
      return super if chapter.nil?

      guardian.ensure_can_edit!(group)
      user = User.find_by(id: params[:user_id].to_s)
      raise Discourse::InvalidParameters.new(:user_id) if user.nil?

      join_request = open_join_request(chapter, user)
      # Somebody else has just decided: there is nothing left to do.
      return render json: success_json if join_request.nil?

      decide_join_request(
        params[:accept] ? AcceptJoinRequest : DeclineJoinRequest,
        join_request_id: join_request.id,
        already: -> { render json: success_json },
      ) { render json: success_json }
    end

    def add_members
      add_by_hand { super() }
    end

    def add_owners
      add_by_hand { super() }
    end

    private

    # Leaders put in by hand whom they could accept; staff put in anybody.
    def add_by_hand
      group = Group.find_by(id: params[:id].to_s)
      chapter = group && verified_chapter(group)
      return yield if chapter.nil? || guardian.is_staff?

      guardian.ensure_can_edit!(group)
      chapter.with_lock do
        refusal = refusal_to_add(chapter)
        refusal ? reject_join(refusal) : yield
      end
    end

    def refusal_to_add(chapter)
      return join_error(:no_invitations) if params[:emails].present?

      newcomers = users_from_params.to_a.uniq - chapter.group.users.to_a
      unfit = newcomers.find { |user| !JoinRules.fit?(user, chapter) }
      return I18n.t("verified_members.errors.cannot_be_added", username: unfit.username) if unfit
      join_error(:chapter_full) if newcomers.any? && !chapter.room?(newcomers.length)
    end

    # What is asked of core while the plugin is off is not known to us yet.
    def open_join_request(chapter, user)
      asked = { group_id: chapter.group_id, user_id: user.id }
      known = Mirror.pending(*asked.values)
      return known if known || !GroupRequest.exists?(asked)

      Mirror.repair(Chapter.where(id: chapter.id))
      Mirror.pending(*asked.values)
    end

    # An archived one, too: nobody is let in there by the way of core either.
    def verified_chapter(group)
      Chapter.find_by(group_id: group.id) if SiteSetting.verified_members_enabled
    end
  end
end
