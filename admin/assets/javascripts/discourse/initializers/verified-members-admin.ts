import type Owner from "@ember/owner";
import { withPluginApi } from "discourse/lib/plugin-api";
import type User from "discourse/models/user";
import { i18n } from "discourse-i18n";

const PLUGIN = "discourse-verified-members";
const SHOW = "adminPlugins.show";

function tab(name: string) {
  return {
    label: `verified_members.admin.${name}.title`,
    route: `${SHOW}.verified-members-${name}`,
    description: `verified_members.admin.${name}.description`,
  };
}

export default {
  name: "verified-members-admin",

  initialize(owner: Owner): void {
    const currentUser = owner.lookup("service:current-user") as
      | (User & { admin: boolean; staff: boolean })
      | undefined;
    if (!currentUser?.staff) {
      return;
    }

    withPluginApi((api) => {
      const tabs = ["applications", "register"];
      if (currentUser.admin) {
        tabs.push("affiliations", "chapters", "repair");
      }
      api.addAdminPluginConfigurationNav(PLUGIN, tabs.map(tab));

      // The sidebar shows the plugins' own entries to admins alone.
      if (!currentUser.admin) {
        const text = i18n("verified_members.admin.title");
        const link = {
          name: "verified-members",
          title: i18n("verified_members.admin.applications.description"),
          text,
          route: `${SHOW}.verified-members-applications`,
          routeModels: [PLUGIN],
          icon: "id-card",
          moderator: true,
        };
        api.addAdminSidebarSectionLink("plugins", link);
      }
    });
  },
};
