# frozen_string_literal: true

DiscourseVerifiedMembers::Engine.routes.draw do
  scope constraints: { format: /json/ } do
    get "/verification" => "verification_pages#show"
    post "/applications" => "applications#create"
    put "/applications/:id/answer" => "applications#answer"
    put "/applications/:id/withdraw" => "applications#withdraw"
    post "/evidence" => "evidence#create"
    delete "/evidence/:id" => "evidence#destroy"
    put "/verifications/:id/renounce" => "verifications#renounce"
    put "/verifications/:id/confirm" => "verifications#confirm"
    put "/verifications/:id/visibility" => "verifications#choose_visibility"
    put "/verifications/:id/pause" => "verifications#pause"
    put "/verifications/:id/resume" => "verifications#resume"
    put "/revocations/:id/answer" => "revocations#answer"
    get "/labels/:username" => "labels#show", :constraints => { username: RouteFormat.username }
    get "/zones/:category_id" => "zones#zone"
    get "/boards/:category_id" => "zones#board"
    get "/chapters" => "chapters#index"
    get "/chapters/:id" => "chapters#show"
    post "/join-requests" => "join_requests#create"
    put "/join-requests/decide" => "join_requests#decide"
    put "/join-requests/:id/withdraw" => "join_requests#withdraw"
    put "/join-requests/:id/accept" => "join_requests#accept"
    put "/join-requests/:id/decline" => "join_requests#decline"
    put "/review/:id/approve" => "review#approve"
    put "/review/:id/refuse" => "review#refuse"
    put "/review/:id/return" => "review#return_for_correction"
    put "/review/:id/note" => "review#note"
    put "/review/:id/claim" => "review#claim"
    put "/review/:id/referral" => "review_referrals#create"
    put "/review/:id/referral/answer" => "review_referrals#answer"
  end

  get "/figures" => "figures#index"
  get "/evidence/:id" => "evidence#show", :format => false

  # The leaders' queue is a page as well as data.
  get "/join-requests" => "join_requests#index"

  # So is the queue of reviewers who are not staff.
  get "/review" => "review#index"
  get "/review/:id" => "review#show"
  get "/review/:id/sheet" => "review_referrals#sheet"
end

Discourse::Application.routes.draw do
  mount DiscourseVerifiedMembers::Engine, at: "/verified-members"

  scope module: :discourse_verified_members do
    get "/u/:username/verification" => "verification_pages#shell",
        :constraints => {
          username: RouteFormat.username,
        }

    scope "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}", module: :admin do
      # What is read here is a page of the panel as well: core answers a document
      # with the panel itself, so that a reload stays where it was.
      constraints StaffConstraint.new do
        get "/applications" => "applications#index"
        get "/applications/:id" => "applications#show"
        put "/applications/:id/approve" => "applications#approve"
        put "/applications/:id/refuse" => "applications#refuse"
        put "/applications/:id/return" => "applications#return_for_correction"
        put "/applications/:id/note" => "applications#note"
        put "/applications/:id/claim" => "applications#claim"
        get "/applications/:id/sheet" => "referrals#sheet"
        put "/applications/:id/referral" => "referrals#create"
        put "/applications/:id/referral/answer" => "referrals#answer"
        get "/register" => "register#index"
        get "/verifications/:id/history" => "verifications#history"
        put "/verifications/renew" => "verifications#renew"
        put "/verifications/:id/revoke" => "verifications#revoke"
        put "/verifications/:id/confirm-change" => "verifications#confirm_change"
        put "/verifications/:id/restore" => "revocations#restore"
        put "/verifications/:id/uphold" => "revocations#uphold"
      end

      constraints AdminConstraint.new do
        get "/affiliations" => "affiliations#index"
        post "/affiliations" => "affiliations#create"
        get "/affiliations/new" => "affiliations#page"
        get "/affiliations/presets" => "affiliations#presets"
        get "/affiliations/:id" => "affiliations#show"
        put "/affiliations/:id" => "affiliations#update"
        delete "/affiliations/:id" => "affiliations#destroy"
        get "/affiliations/:id/edit" => "affiliations#page"
        get "/chapters" => "chapters#index"
        post "/chapters" => "chapters#create"
        get "/chapters/new" => "chapters#page"
        put "/chapters/order" => "chapters#order"
        get "/chapters/:id" => "chapters#show"
        put "/chapters/:id" => "chapters#update"
        get "/chapters/:id/edit" => "chapters#page"
        put "/chapters/:id/archive" => "chapters#archive"
        put "/chapters/:id/restore" => "chapters#restore"
        put "/chapters/:id/leaders" => "chapters#add_leader"
        put "/chapters/:id/transfer" => "chapters#transfer"
        get "/repair" => "repairs#index"
        put "/repair" => "repairs#mend"
        get "/set-up" => "set_up#index"
        post "/set-up" => "set_up#create"
        get "/set-up/:affiliation_id" => "set_up#show"
        get "/set-up/:affiliation_id/chapters" => "set_up#page"
        put "/set-up/:affiliation_id/chapters" => "set_up#chapters"
        get "/set-up/:affiliation_id/zone" => "set_up#page"
        put "/set-up/:affiliation_id/zone" => "set_up#zone"
        get "/set-up/:affiliation_id/done" => "set_up#page"
      end
    end
  end
end
