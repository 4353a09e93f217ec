export default function () {
  this.route(
    "verified-members-review",
    { path: "/verified-members/review" },
    function () {
      this.route("show", { path: "/:application" });
    }
  );
}
