export default function () {
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
