import { lookup } from "./application";
import type NotificationTypeBase from "./notification-types/base";
import { connect, type Connector } from "./outlets";

export interface NavLink {
  label: string;
  route: string;
  description?: string;
}

type NotificationType = typeof NotificationTypeBase;

const notificationTypes = new Map<
  string,
  (base: NotificationType) => NotificationType
>();
const pluginLinks = new Map<string, NavLink[]>();

/** Of the host's plugin API what this plugin calls. */
class PluginApi {
  container = { lookup };

  renderInOutlet(outlet: string, connector: Connector): void {
    connect(outlet, "in", connector);
  }

  renderAfterWrapperOutlet(outlet: string, connector: Connector): void {
    connect(outlet, "after", connector);
  }

  registerNotificationTypeRenderer(
    type: string,
    make: (base: NotificationType) => NotificationType
  ): void {
    notificationTypes.set(type, make);
  }

  addAdminPluginConfigurationNav(pluginId: string, links: NavLink[]): void {
    pluginLinks.set(pluginId, links);
  }

  /** The sandbox has no sidebar: its header leads staff to the plugin's pages. */
  addAdminSidebarSectionLink(): void {}

  /** The sandbox's posts are plain records, so there is nothing to track. */
  addTrackedPostProperties(): void {}

  /** The sandbox has no review page, so nothing draws a reviewable. */
  registerReviewableComponent(): void {}
}

export function withPluginApi<T>(callback: (api: PluginApi) => T): T {
  return callback(new PluginApi());
}

export function linksOf(pluginId: string): NavLink[] {
  return pluginLinks.get(pluginId) ?? [];
}

export function notificationTypeOf(
  type: string,
  base: NotificationType
): NotificationType {
  return notificationTypes.get(type)?.(base) ?? base;
}
