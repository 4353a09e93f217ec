export default function () {
  this.route("verified-members-figures", {
    path: "/verified-members/figures",
  });
}
