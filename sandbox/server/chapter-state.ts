import type {
  JoinRequestState,
  Place,
} from "../../assets/javascripts/discourse/lib/chapter-records";
import type {
  Affiliation,
  Applicant,
} from "../../assets/javascripts/discourse/lib/records";

export interface StoredPerson extends Applicant {
  /** Left out of those who are here every day. */
  last_seen_at?: string;
}

export interface StoredAffiliation extends Affiliation {
  preset_id: string | null;
  zone_id: number | null;
  posts_this_month: number;
}

export interface StoredChapter {
  id: number;
  affiliation_id: number;
  name: string;
  group: { id: number; name: string };
  board_id: number | null;
  summary: string;
  prompt: string;
  capacity: number | null;
  is_open: boolean;
  archived_at: string | null;
  recent_posts: number;
  /** User ids, those of its leaders too. */
  members: number[];
  leaders: number[];
  /** How many members it has beside those. */
  more_members: number;
}

export interface StoredJoinRequest {
  id: number;
  chapter_id: number;
  user_id: number;
  state: JoinRequestState;
  message: string;
  reason: string | null;
  asked_at: string;
  decided_at: string | null;
  decided_by_id: number | null;
  posts_in_board: number;
}

export interface StoredTopic {
  id: number;
  category_id: number;
  title: string;
  by_id: number;
  replies: number;
  is_pinned: boolean;
  /** What its first post says, where it is not one of the sandbox's own. */
  text: string | null;
  /** Which of the texts of a set-up it is. */
  key: string | null;
}

/** What the simulated server knows of zones, chapters and requests to join them. */
export interface ChapterState {
  categories: Place[];
  /** Groups that belong to nothing of the plugin's. */
  groups: { id: number; name: string }[];
  /** In their order. */
  chapters: StoredChapter[];
  join_requests: StoredJoinRequest[];
  topics: StoredTopic[];
}

export function memberCount(chapter: StoredChapter): number {
  return chapter.members.length + chapter.more_members;
}

export function hasRoom(chapter: StoredChapter): boolean {
  return chapter.capacity === null || memberCount(chapter) < chapter.capacity;
}
