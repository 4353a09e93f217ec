import { i18n } from "../../discourse-i18n";
import type User from "../../models/user";

export interface NotificationRecord {
  id: number;
  notification_type: string;
  read: boolean;
  data: Record<string, unknown>;
}

interface Context {
  notification: NotificationRecord;
  currentUser: User;
}

export default class NotificationTypeBase {
  notification: NotificationRecord;
  currentUser: User;

  constructor({ notification, currentUser }: Context) {
    this.notification = notification;
    this.currentUser = currentUser;
  }

  get linkHref(): string | undefined {
    return undefined;
  }

  get linkTitle(): string {
    return i18n(`notifications.titles.${this.notification.notification_type}`);
  }

  get icon(): string {
    return `notification.${this.notification.notification_type}`;
  }

  get label(): string | undefined {
    return undefined;
  }

  get description(): string | undefined {
    return undefined;
  }
}
