export default function () {
  this.route("verified-members-figures", {
    path: "/verified-members/figures",
  });
  this.route("verified-members-join-requests", {
    path: "/verified-members/join-requests",
  });
  this.route(
    "verified-members-review",
    { path: "/verified-members/review" },
    function () {
      this.route("show", { path: "/:application" });
    }
  );
  this.route("verified-members-review-sheet", {
    path: "/verified-members/review/:application/sheet",
  });
}
