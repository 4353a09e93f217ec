import { withPluginApi } from "discourse/lib/plugin-api";

export default {
  name: "verified-members-review",

  initialize(): void {
    withPluginApi((api) => {
      api.registerReviewableComponent(
        "ReviewableVerifiedMembersApplication",
        async () =>
          (
            await import("../components/reviewable-verified-members-application")
          ).default
      );
    });
  },
};
