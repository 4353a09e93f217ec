# frozen_string_literal: true

# Every route against every role of the design's table. A route that is added
# without a row here fails.
RSpec.describe "Rights" do
  include_context "with a small world"

  before { SiteSetting.hide_new_user_profiles = false }

  admin_base = "/admin/plugins/#{DiscourseVerifiedMembers::PLUGIN_NAME}"

  roles = %i[visitor member applicant holder leader moderator admin]
  own = ->(status, of:) { roles.to_h { |role| [role, role == of ? status : 404] } }
  signed_in = ->(status) { roles.to_h { |role| [role, role == :visitor ? 403 : status] } }
  staff = ->(status) do
    roles.to_h { |role| [role, %i[moderator admin].include?(role) ? status : 404] }
  end
  admins = ->(status) { roles.to_h { |role| [role, role == :admin ? status : 404] } }

  rows = {
    "GET /verified-members/verification" => signed_in.(200),
    "POST /verified-members/applications" => signed_in.(200).merge(applicant: 422, holder: 422),
    "PUT /verified-members/applications/:id/withdraw" =>
      own.(200, of: :applicant).merge(visitor: 403),
    "PUT /verified-members/verifications/:id/renounce" =>
      own.(200, of: :holder).merge(visitor: 403),
    "GET /verified-members/labels/:username" => roles.to_h { |role| [role, 200] },
    "GET /u/:username/verification" => own.(200, of: :applicant),
    "GET #{admin_base}/applications" => staff.(200),
    "GET #{admin_base}/applications/:id" => staff.(200),
    "PUT #{admin_base}/applications/:id/approve" => staff.(200),
    "PUT #{admin_base}/applications/:id/refuse" => staff.(200),
    "GET #{admin_base}/register" => staff.(200),
    "PUT #{admin_base}/verifications/:id/revoke" => staff.(200),
    "GET #{admin_base}/affiliations" => admins.(200),
    "POST #{admin_base}/affiliations" => admins.(200),
    "GET #{admin_base}/affiliations/new" => admins.(200),
    "GET #{admin_base}/affiliations/presets" => admins.(200),
    "GET #{admin_base}/affiliations/:id" => admins.(200),
    "PUT #{admin_base}/affiliations/:id" => admins.(200),
    "DELETE #{admin_base}/affiliations/:id" => admins.(422),
    "GET #{admin_base}/affiliations/:id/edit" => admins.(200),
  }

  pages = [
    "GET /u/:username/verification",
    "GET #{admin_base}/affiliations/new",
    "GET #{admin_base}/affiliations/:id/edit",
  ]

  def self.routes_of(route_set, prefix: "")
    route_set.routes.filter_map do |route|
      path = prefix + route.path.spec.to_s.delete_suffix("(.:format)")
      controller = route.defaults[:controller].to_s
      "#{route.verb} #{path}" if controller.start_with?("discourse_verified_members/")
    end
  end

  real_routes =
    routes_of(Rails.application.routes) +
      routes_of(DiscourseVerifiedMembers::Engine.routes, prefix: "/verified-members")

  it "has a row for every route, and a route for every row" do
    expect(rows.keys).to match_array(real_routes)
  end

  let(:union) { { name: "Union", label: "Union", icon: "id-card", color: "112233" } }

  def body_for(row)
    case row
    when %r{POST /verified-members/applications}
      {
        affiliation_id: affiliation.id,
        consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
        answers: {
          member_number: "B-2",
        },
      }
    when /refuse|revoke/
      { reason: "Not in the register." }
    when %r{POST .*/affiliations}
      { affiliation: { **union, group_name: "union_members" } }
    when %r{PUT .*/affiliations}
      { affiliation: union }
    end
  end

  def path_for(row)
    path = row.split(" ").last.sub(":username", applicant.username)
    id =
      if path.include?("/verifications/")
        verification.id
      elsif path.include?("/affiliations/")
        affiliation.id
      else
        application.id
      end
    path.sub(":id", id.to_s)
  end

  rows.each do |row, expected|
    expected.each do |role, status|
      it "answers #{status} to a #{role} who asks #{row}" do
        sign_in(public_send(role)) if role != :visitor
        format = pages.include?(row) ? "" : ".json"

        process(
          row.split(" ").first.downcase.to_sym,
          path_for(row) + format,
          params: body_for(row),
          as: format.empty? ? :html : :json,
        )

        expect(response.status).to eq(status)
      end
    end
  end

  it "hides everything while the plugin is off" do
    SiteSetting.verified_members_enabled = false
    sign_in(admin)

    statuses =
      (rows.keys - pages).to_h do |row|
        process(
          row.split(" ").first.downcase.to_sym,
          path_for(row) + ".json",
          params: body_for(row),
          as: :json,
        )
        [row, response.status]
      end

    expect(statuses.reject { |_, status| status == 404 }).to be_empty
  end
end
