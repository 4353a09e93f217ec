export default {
  resource: "user",

  map() {
    this.route("verification");
  },
};
