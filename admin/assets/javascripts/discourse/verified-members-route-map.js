export default {
  resource: "admin.adminPlugins.show",

  map() {
    this.route(
      "verified-members-applications",
      { path: "applications" },
      function () {
        this.route("show", { path: "/:application_id" });
      }
    );
    this.route("verified-members-register", { path: "register" });
    this.route(
      "verified-members-affiliations",
      { path: "affiliations" },
      function () {
        this.route("new");
        this.route("edit", { path: "/:affiliation_id/edit" });
      }
    );
  },
};
