import getURL from "discourse/lib/get-url";
import type NotificationTypeBase from "discourse/lib/notification-types/base";
import { userPath } from "discourse/lib/url";
import { i18n } from "discourse-i18n";

/** What a notification of ours carries. */
export type VerificationNews =
  | { event: "applied"; count: number }
  | {
      event: "approved" | "refused" | "revoked";
      affiliation_id: number;
      affiliation_name: string;
      /** Of the one who is told. */
      username: string;
    };

const QUEUE = "/admin/plugins/discourse-verified-members/applications";

/**
 * Makes the class that writes our notifications, in the reader's own language.
 *
 * @param Base - The host's class for notifications.
 */
export default function verificationNotification(
  Base: typeof NotificationTypeBase
): typeof NotificationTypeBase {
  return class extends Base {
    get news(): VerificationNews {
      return this.notification.data;
    }

    override get description(): string {
      const { news } = this;
      return news.event === "applied"
        ? i18n("verified_members.notifications.applied", { count: news.count })
        : i18n(`verified_members.notifications.${news.event}`, {
            name: news.affiliation_name,
          });
    }

    override get icon(): string {
      return "id-card";
    }

    override get label(): string {
      return "";
    }

    override get linkHref(): string {
      const { news } = this;
      return news.event === "applied"
        ? getURL(QUEUE)
        : userPath(`${news.username.toLowerCase()}/verification`);
    }
  };
}
