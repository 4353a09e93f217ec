/**
 * What the server sends to admins about chapters and the guided set-up, exactly as its
 * serializers write it. All of it is below `/admin/plugins/discourse-verified-members`.
 */
import type {
  Joining,
  Place,
} from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-records";
import type {
  AffiliationSummary,
  UserSummary,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

/** A chapter as admins edit it. */
export interface AdminChapter {
  id: number;
  affiliation_id: number;
  name: string;
  group: { id: number; name: string };
  board: Place | null;
  summary: string;
  prompt: string;
  capacity: number | null;
  is_open: boolean;
  archived_at: string | null;
  leaders: UserSummary[];
  member_count: number;
  pending_count: number;
  /** True when no leader has been seen for 30 days. */
  is_leaderless: boolean;
  /** Who could lead it: its most active member. Null when nobody can be proposed or it is led. */
  proposed_leader: UserSummary | null;
}

/** An affiliation as the chapters page and the set-up need it. */
export interface ChapteredAffiliation extends AffiliationSummary {
  joining: Joining;
  zone: Place | null;
  chapter_count: number;
}

/** `GET …/chapters.json`: archived ones too, in their order. */
export interface ChaptersPage {
  chapters: AdminChapter[];
  affiliations: ChapteredAffiliation[];
  /** Every category that could be a board. */
  categories: Place[];
}

/**
 * What admins send to make or change a chapter (`{ chapter: ChapterInput }`; answer
 * `{ chapter: AdminChapter }`). A new one needs `group_id` (adopt) or `group_name` (make);
 * a board is adopted by `board_id`, made by `board_name`, or left out.
 */
export interface ChapterInput {
  affiliation_id: number;
  name: string;
  group_id: number | null;
  group_name: string | null;
  board_id: number | null;
  board_name: string | null;
  summary: string;
  prompt: string;
  capacity: number | null;
  is_open: boolean;
  /** Usernames. One at least when it is open. */
  leaders: string[];
}

/*
 * POST …/chapters · GET …/chapters/:id · PUT …/chapters/:id
 * PUT …/chapters/order with `ids`: answers ChaptersPage
 * PUT …/chapters/:id/archive with `message` (told to everybody whose request it closes)
 * PUT …/chapters/:id/restore
 * PUT …/chapters/:id/leaders with `username`: adds one leader, as proposed
 * PUT …/chapters/:id/transfer with `username` and `to_chapter_id`: answers
 *   `{ from: AdminChapter, to: AdminChapter }`
 * All the others answer `{ chapter: AdminChapter }`.
 */

/** A preset as the set-up offers it. */
export interface SetUpPreset {
  id: string;
  title: string;
  description: string;
  /** Name of the zone that it brings. */
  zone_name: string;
  /** Names of the boards that it proposes. */
  board_names: string[];
}

/** `GET …/set-up.json` */
export interface SetUpStart {
  presets: SetUpPreset[];
  affiliations: ChapteredAffiliation[];
}

/** `POST …/set-up.json` with `preset_id`: makes its affiliation, or finds it. Answers this. */
export interface SetUpBegun {
  affiliation: ChapteredAffiliation;
}

/** A chapter that is there already (`id`), or that would be made. */
export interface PlannedChapter extends ChapterInput {
  id: number | null;
}

/** `GET …/set-up/:affiliation_id.json` */
export interface SetUp {
  affiliation: ChapteredAffiliation & { group_name: string };
  /** Chapters that are there, then those that the preset proposes. */
  chapters: PlannedChapter[];
  /** Every category that could be a board or a zone. */
  categories: Place[];
  zone: ZonePlan;
  /** Topics that the set-up has made in the zone. */
  topics: { title: string; path: string }[];
  /** Titles of those that it makes. */
  topic_titles: string[];
}

/** `unchanged` keeps the permissions that an adopted category has. */
export type ZoneAccess = "everyone_reads" | "members_only" | "unchanged";

export interface ZonePlan {
  category_id: number | null;
  /** Name of the category to make when none is chosen. */
  name: string;
  access: ZoneAccess;
}

/*
 * PUT …/set-up/:affiliation_id/chapters with `chapters: PlannedChapter[]`: all or none.
 * Refused with `fields` keyed `"0.group_name"`, by the chapter's place in the list.
 * PUT …/set-up/:affiliation_id/zone with `zone: ZonePlan`: makes or adopts the category,
 * sets its permissions, and writes its topics once.
 * Both answer SetUp.
 */
