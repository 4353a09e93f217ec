export default function () {
  this.route("verified-members-figures", {
    path: "/verified-members/figures",
  });
  this.route("verified-members-join-requests", {
    path: "/verified-members/join-requests",
  });
}
