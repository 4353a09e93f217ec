import { withPluginApi } from "discourse/lib/plugin-api";
import { OnCategory, OnGroup } from "../components/chapter-places";
import { BesideName, UnderAvatar } from "../components/post-labels";
import { OnCard, OnProfile } from "../components/user-labels";
import VerificationNavItem from "../components/verification-nav-item";
import verificationNotification from "../lib/verification-notification";

export default {
  name: "verified-members",

  initialize(): void {
    withPluginApi((api) => {
      api.addTrackedPostProperties("verified_as");
      api.renderAfterWrapperOutlet("post-avatar", UnderAvatar);
      api.renderAfterWrapperOutlet("post-meta-data-poster-name", BesideName);
      api.renderInOutlet("user-card-post-names", OnCard);
      api.renderInOutlet("user-post-names", OnProfile);
      api.renderInOutlet("user-main-nav", VerificationNavItem);
      api.renderInOutlet("discovery-above", OnCategory);
      api.renderInOutlet("group-details-after", OnGroup);
      api.registerNotificationTypeRenderer(
        "verified_members",
        verificationNotification
      );
    });
  },
};
