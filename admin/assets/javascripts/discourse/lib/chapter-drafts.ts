import type { Place } from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-records";
import type {
  AdminChapter,
  ChapterInput,
  PlannedChapter,
} from "./set-up-records";

/** A chapter as a form holds it. */
export interface ChapterDraft {
  affiliationId: string;
  /** `NO_BOARD`, `NEW_BOARD`, or the id of a category. */
  boardId: string;
  boardName: string;
  capacity: number | null;
  /** `NEW_GROUP`, or the id of the one to adopt. */
  groupId: string;
  groupName: string;
  isOpen: boolean;
  leaders: string[];
  name: string;
  prompt: string;
  summary: string;
}

/** What stands for a group that is still to be made. */
export const NEW_GROUP = "new";
/** What stands for a category that is still to be made. */
export const NEW_BOARD = "new";
/** What stands for having no board. */
export const NO_BOARD = "none";

function boardIdOf({ board_id, board_name }: ChapterInput): string {
  return String(board_id ?? (board_name ? NEW_BOARD : NO_BOARD));
}

/** A new chapter of an affiliation, with nothing in it yet. */
export function blankChapter(affiliationId: number | null): ChapterDraft {
  return {
    affiliationId: affiliationId === null ? "" : String(affiliationId),
    boardId: NO_BOARD,
    boardName: "",
    capacity: null,
    groupId: NEW_GROUP,
    groupName: "",
    isOpen: true,
    leaders: [],
    name: "",
    prompt: "",
    summary: "",
  };
}

export function draftFromChapter(chapter: AdminChapter): ChapterDraft {
  return {
    affiliationId: String(chapter.affiliation_id),
    boardId: String(chapter.board?.id ?? NO_BOARD),
    boardName: "",
    capacity: chapter.capacity,
    // A group that somebody has deleted has no name left.
    groupId: chapter.group.name ? String(chapter.group.id) : NEW_GROUP,
    groupName: "",
    isOpen: chapter.is_open,
    leaders: chapter.leaders.map(({ username }) => username),
    name: chapter.name,
    prompt: chapter.prompt,
    summary: chapter.summary,
  };
}

/** @param categories - A board to be made under the name of one of them is that one. */
export function draftFromPlan(
  plan: PlannedChapter,
  categories: Place[]
): ChapterDraft {
  const namesake = plan.board_name
    ? categories.find(({ name }) => sameName(name, plan.board_name!))
    : undefined;
  return {
    affiliationId: String(plan.affiliation_id),
    boardId: namesake ? String(namesake.id) : boardIdOf(plan),
    boardName: plan.board_name ?? "",
    capacity: plan.capacity,
    groupId: String(plan.group_id ?? NEW_GROUP),
    groupName: plan.group_name ?? "",
    isOpen: plan.is_open,
    leaders: [...plan.leaders],
    name: plan.name,
    prompt: plan.prompt,
    summary: plan.summary,
  };
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

// Fields hold numbers as text or as numbers, and nothing in more than one way.
function numberIn(value: unknown): number | null {
  return value === null || value === undefined || value === ""
    ? null
    : Number(value);
}

function wordsIn(value: string | null | undefined): string {
  return (value ?? "").trim();
}

/** What the server is sent. */
export function inputFromDraft(data: ChapterDraft): ChapterInput {
  const groupId = Number(data.groupId) || null;
  return {
    affiliation_id: Number(data.affiliationId),
    name: wordsIn(data.name),
    group_id: groupId,
    group_name: groupId ? null : wordsIn(data.groupName),
    board_id: Number(data.boardId) || null,
    board_name: data.boardId === NEW_BOARD ? wordsIn(data.boardName) : null,
    summary: wordsIn(data.summary),
    prompt: wordsIn(data.prompt),
    capacity: numberIn(data.capacity),
    is_open: Boolean(data.isOpen),
    leaders: data.leaders ?? [],
  };
}

/** Which field shows what the server says about an attribute. */
export const FIELD_OF_ATTRIBUTE: Record<string, keyof ChapterDraft> = {
  affiliation_id: "affiliationId",
  name: "name",
  group_id: "groupId",
  group_name: "groupName",
  board_id: "boardId",
  board_name: "boardName",
  summary: "summary",
  prompt: "prompt",
  capacity: "capacity",
  is_open: "isOpen",
  leaders: "leaders",
};
