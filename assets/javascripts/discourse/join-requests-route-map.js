export default function () {
  this.route("verified-members-join-requests", {
    path: "/verified-members/join-requests",
  });
}
