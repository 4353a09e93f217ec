import getURL from "discourse/lib/get-url";
import type NotificationTypeBase from "discourse/lib/notification-types/base";
import { userPath } from "discourse/lib/url";
import { i18n } from "discourse-i18n";

/** Something waits: applications, or requests to join (with a reminder, and a word to admins). */
interface Waiting {
  event:
    | "applied"
    | "revocation_answered"
    | "overdue"
    | "join_requested"
    | "join_waiting"
    | "join_overdue";
  count: number;
  /** Of applications: how many of them wait too long. */
  over_target?: number;
}

export interface AboutVerification {
  event:
    | "approved"
    | "refused"
    | "returned"
    | "lapsing"
    | "lapsed"
    | "revoked"
    | "restored"
    | "revocation_upheld"
    | "label_paused"
    | "change_confirmed"
    | "expiring"
    | "expiring_soon"
    | "expired"
    | "renewed";
  affiliation_id: number;
  affiliation_name: string;
  /** Of the one who is told. */
  username: string;
}

interface AboutChapter {
  event: "join_accepted" | "join_declined" | "join_closed" | "chapter_moved";
  chapter_id: number;
  chapter_name: string;
  group_name: string;
  /** Of the one who is told. */
  username: string;
}

/** What a notification of ours carries. */
export type VerificationNews = Waiting | AboutVerification | AboutChapter;

/** The same, for code that everybody downloads: all that any of them has. */
type Carried = Pick<VerificationNews, "event"> &
  Partial<
    Omit<Waiting, "event"> &
      Omit<AboutVerification, "event"> &
      Omit<AboutChapter, "event">
  >;

const ADMIN = "/admin/plugins/discourse-verified-members/";
const REVIEW = "/verified-members/review";
const JOIN_REQUESTS = "/verified-members/join-requests";

/** Where staff decides what waits for reviewers; whoever is not staff has no panel. */
const DESKS: Record<string, string> = {
  applied: "applications",
  overdue: "applications",
  revocation_answered: "register?state=answered",
};

/** Of those that are not about a verification. */
const ICONS: Record<string, string> = {
  join_requested: "user-plus",
  join_waiting: "far-clock",
  join_overdue: "far-clock",
  join_accepted: "user-check",
  join_declined: "user-xmark",
  join_closed: "user-xmark",
  chapter_moved: "right-left",
};

/**
 * Makes the class that writes our notifications, in the reader's own language.
 *
 * @param Base - The host's class for notifications.
 */
export default function verificationNotification(
  Base: typeof NotificationTypeBase
): typeof NotificationTypeBase {
  return class extends Base {
    get news(): Carried {
      return this.notification.data;
    }

    override get description(): string {
      const { affiliation_name, chapter_name, event } = this.news;
      return i18n(`verified_members.notifications.${event}`, {
        ...this.news,
        name: affiliation_name ?? chapter_name,
      });
    }

    override get icon(): string {
      return ICONS[this.news.event] ?? "id-card";
    }

    override get label(): string {
      return "";
    }

    override get linkHref(): string {
      const { count, event, group_name, username } = this.news;
      if (count) {
        return getURL(
          !DESKS[event]
            ? JOIN_REQUESTS
            : this.currentUser.staff
              ? ADMIN + DESKS[event]
              : REVIEW
        );
      }
      return event === "join_accepted" || event === "chapter_moved"
        ? getURL(`/g/${group_name}`)
        : userPath(`${username!.toLowerCase()}/verification`);
    }
  };
}
