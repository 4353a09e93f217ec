export default {
  resource: "admin.adminPlugins.show",

  map() {
    this.route(
      "verified-members-applications",
      { path: "applications" },
      function () {
        // Not `:application_id`: older Ember takes that for a record to load.
        this.route("show", { path: "/:application" });
      }
    );
    this.route("verified-members-sheet", {
      path: "applications/:application/sheet",
    });
    this.route("verified-members-register", { path: "register" });
    this.route(
      "verified-members-affiliations",
      { path: "affiliations" },
      function () {
        this.route("new");
        this.route("edit", { path: "/:affiliation_id/edit" });
      }
    );
    this.route("verified-members-chapters", { path: "chapters" }, function () {
      this.route("new");
      this.route("edit", { path: "/:chapter_id/edit" });
    });
    this.route("verified-members-repair", { path: "repair" });
    this.route("verified-members-set-up", { path: "set-up" }, function () {
      this.route("chapters", { path: "/:affiliation_id/chapters" });
      this.route("zone", { path: "/:affiliation_id/zone" });
      this.route("done", { path: "/:affiliation_id/done" });
    });
  },
};
