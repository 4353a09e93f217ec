# frozen_string_literal: true

DiscourseVerifiedMembers::Engine.routes.draw do
  scope constraints: { format: /json/ } do
    get "/verification" => "verification_pages#show"
    post "/applications" => "applications#create"
    put "/applications/:id/withdraw" => "applications#withdraw"
    put "/verifications/:id/renounce" => "verifications#renounce"
    get "/labels/:username" => "labels#show", :constraints => { username: RouteFormat.username }
  end
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
        get "/register" => "register#index"
        put "/verifications/:id/revoke" => "verifications#revoke"
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
      end
    end
  end
end
