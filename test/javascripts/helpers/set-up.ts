import type {
  AdminChapter,
  ChapteredAffiliation,
  ChaptersPage,
  PlannedChapter,
  SetUp,
} from "discourse/plugins/discourse-verified-members/discourse/lib/set-up-records";
import { place } from "./chapters";
import { person } from "./desk";
import { affiliation } from "./records";

/** A chapter as admins edit it, led and open. */
export function adminChapter(
  id: number,
  own: Partial<AdminChapter> = {}
): AdminChapter {
  return {
    id,
    affiliation_id: 7,
    name: `Chapter ${id}`,
    group: { id: 100 + id, name: `chapter_${id}` },
    board: place(),
    summary: "",
    prompt: "",
    capacity: null,
    is_open: true,
    archived_at: null,
    leaders: [person()],
    member_count: 3,
    pending_count: 0,
    is_leaderless: false,
    proposed_leader: null,
    ...own,
  };
}

/** An affiliation that has neither chapters nor a zone yet. */
export function chapteredAffiliation(
  own: Partial<ChapteredAffiliation> = {}
): ChapteredAffiliation {
  return {
    ...affiliation(),
    joining: "verified",
    zone: null,
    chapter_count: 0,
    ...own,
  };
}

/** The admins' page of chapters. */
export function chaptersPage(chapters: AdminChapter[]): ChaptersPage {
  return {
    chapters,
    affiliations: [chapteredAffiliation({ chapter_count: chapters.length })],
    categories: [place()],
  };
}

/** A chapter that a preset proposes, with a board to be made. */
export function plannedChapter(
  own: Partial<PlannedChapter> = {}
): PlannedChapter {
  return {
    id: null,
    affiliation_id: 7,
    name: "Charity chapter",
    group_id: null,
    group_name: "charity_chapter",
    board_id: null,
    board_name: "Charity",
    summary: "",
    prompt: "",
    capacity: null,
    is_open: true,
    leaders: ["zhanzhang"],
    ...own,
  };
}

/** A set-up that has not gone beyond its first step. */
export function setUp(own: Partial<SetUp> = {}): SetUp {
  return {
    affiliation: { ...chapteredAffiliation(), group_name: "party_branch" },
    chapters: [plannedChapter()],
    categories: [place()],
    zone: { category_id: null, name: "Zone", access: "everyone_reads" },
    topics: [],
    topic_titles: ["Welcome"],
    ...own,
  };
}
