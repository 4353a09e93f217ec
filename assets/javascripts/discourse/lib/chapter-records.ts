/**
 * What the server sends about zones, chapters and the requests to join them, exactly
 * as its serializers write it. Times are ISO 8601 strings in UTC.
 */
import type {
  AffiliationSummary,
  ReasonTemplate,
  UserSummary,
} from "./records";

/** What the host's category records carry (`category.verified_members`), where there is anything. */
export interface CategoryRole {
  /** Id of the affiliation whose zone this category is. */
  zone_of?: number;
  /** True for a board that has a chapter. */
  has_chapter?: true;
}

/** A category, as far as one needs it to link to it. */
export interface Place {
  id: number;
  name: string;
  /** Six hexadecimal digits without `#`. */
  color: string;
  /** Path from the forum's root, such as `/c/cars/7`. */
  path: string;
}

/** Why one may not ask to join now. */
export type JoinObstacle =
  | { kind: "log_in" | "not_verified" | "not_applied" | "closed" | "full" }
  /** The reader has applied to be verified, and has no answer yet. */
  | { kind: "being_checked" }
  | { kind: "silenced" }
  /** `until`: from when on one may ask again. */
  | { kind: "cooling_down"; until: string }
  /** `max`: how many requests one may have open at a time. */
  | { kind: "too_many_open"; max: number };

/** Who may ask to join the chapters of an affiliation. */
export type Joining = "anyone" | "applicants" | "verified";

/** A chapter as readers see it. */
export interface Chapter {
  id: number;
  affiliation_id: number;
  name: string;
  /** Of the core group: `/g/:group_name`. */
  group_name: string;
  summary: string;
  /** Null when it has none, or the reader may not see it. */
  board: Place | null;
  leaders: UserSummary[];
  member_count: number;
  /** Members at most; null is no limit. */
  capacity: number | null;
  /** Posts of its members in its board in the last 30 days. */
  recent_posts: number;
  /** What its leaders want to read in a request; empty when they have not said. */
  prompt: string;
  /** The reader's own place in it. */
  my: {
    is_member: boolean;
    is_leader: boolean;
    /** The reader's open request. */
    request: { id: number; asked_at: string } | null;
    /** Null when one may ask now, or is a member, or has asked. */
    obstacle: JoinObstacle | null;
    /** Requests that wait for the reader's decision; null unless the reader decides here. */
    pending_count: number | null;
  };
}

/** Where the reader stands with an affiliation. */
export type Standing = "visitor" | "member" | "applicant" | "verified";

/** `GET /verified-members/zones/:category_id.json` */
export interface Zone {
  affiliation: AffiliationSummary & { description: string; joining: Joining };
  standing: Standing;
  figures: {
    verified: number;
    chapters: number;
    /** Posts of verified members since the first of this month. */
    posts_this_month: number;
  };
  /** In their order. */
  chapters: Chapter[];
}

/** `GET /verified-members/boards/:category_id.json` */
export interface Board {
  chapters: Pick<Chapter, "id" | "name" | "group_name">[];
  /** The zone of the first of them; null when there is none or the reader may not see it. */
  zone: Place | null;
}

/** `GET /verified-members/chapters/:id.json` */
export interface ChapterPage {
  chapter: Chapter;
  affiliation: AffiliationSummary;
  zone: Place | null;
}

export type JoinRequestState =
  | "pending"
  | "accepted"
  | "declined"
  | "withdrawn"
  /** The chapter was archived, or the asker's verification ended. */
  | "closed";

/** A request as the one who asks sees it. */
export interface OwnJoinRequest {
  id: number;
  chapter: Pick<Chapter, "id" | "name" | "group_name">;
  state: JoinRequestState;
  message: string;
  /** What the leaders answered; null where nothing was said. */
  reason: string | null;
  asked_at: string;
  decided_at: string | null;
}

/** `GET /verified-members/chapters.json`: the chapters section of one's own verification page. */
export interface OwnChapters {
  /** Those that one may see, of every affiliation that is enabled, in their order. */
  chapters: Chapter[];
  /** Newest first, 50 at most. */
  join_requests: OwnJoinRequest[];
}

/**
 * `POST /verified-members/join-requests.json` with `chapter_id` and `message`, and
 * `PUT /verified-members/join-requests/:id/withdraw.json`
 */
export interface JoinRequestAnswer {
  join_request: OwnJoinRequest;
  /** Null once the asker may no longer see it. */
  chapter: Chapter | null;
}

/** What the forum already knows in public of the one who asks. */
export interface Asker extends UserSummary {
  created_at: string;
  /** Public posts in the chapter's board. */
  posts_in_board: number;
  /** Ids of affiliations, as `verified_as` on posts. */
  verified_as: number[];
}

/** A request as those who decide see it. */
export interface JoinRequestRow {
  id: number;
  chapter_id: number;
  state: JoinRequestState;
  message: string;
  reason: string | null;
  asked_at: string;
  decided_at: string | null;
  /** Null while it is open, and for what nobody in particular decided. */
  decided_by: UserSummary | null;
  user: Asker;
}

/** A chapter as its leaders' queue needs it. */
export interface LedChapter {
  id: number;
  affiliation_id: number;
  name: string;
  group_name: string;
  /** Null when it has none, or the reader may not see it. */
  board: Place | null;
  member_count: number;
  capacity: number | null;
  pending_count: number;
  /** Prepared reasons for declining. */
  reason_templates: ReasonTemplate[];
}

/**
 * `GET /verified-members/join-requests.json` with any of `state` (`pending`, the default,
 * or `closed`), `chapter_id` and `after`
 */
export interface JoinRequestsPage {
  /** Pending: longest waiting first. Closed: newest first. */
  join_requests: JoinRequestRow[];
  /** Every chapter that the reader decides for. */
  chapters: LedChapter[];
  meta: { next: string | null; pending_count: number };
}

/**
 * `PUT /verified-members/join-requests/:id/accept.json`, and `…/:id/decline.json` with a
 * `reason`: answer `{ join_request: JoinRequestRow }`. `PUT /verified-members/join-requests/decide.json`
 * with `ids` (50 at most), `decision` and, for declining, `reason`: each is decided by
 * itself, and one that fails stops none of the others.
 */
export interface DecideAnswer {
  results: {
    id: number;
    /** As it stands now; null when it cannot be found. */
    join_request: JoinRequestRow | null;
    /** Why this one was not decided; null when it was. */
    error: string | null;
  }[];
}
