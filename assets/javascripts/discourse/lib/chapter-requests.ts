import { ajax } from "discourse/lib/ajax";
import type {
  Board,
  ChapterPage,
  JoinRequestAnswer,
  OwnChapters,
  Zone,
} from "./chapter-records";

/** A zone with all its chapters. Rejects as `ajax` does. */
export function loadZone(categoryId: number): Promise<Zone> {
  return ajax(`/verified-members/zones/${categoryId}.json`);
}

/** The chapters of a board. Rejects as `ajax` does. */
export function loadBoard(categoryId: number): Promise<Board> {
  return ajax(`/verified-members/boards/${categoryId}.json`);
}

/** One chapter, for its group's page. Rejects as `ajax` does. */
export function loadChapter(id: number): Promise<ChapterPage> {
  return ajax(`/verified-members/chapters/${id}.json`);
}

/** All chapters that one may see, and one's own requests. Rejects as `ajax` does. */
export function loadOwnChapters(): Promise<OwnChapters> {
  return ajax("/verified-members/chapters.json");
}

/**
 * Asks to join a chapter.
 *
 * @param message - For its leaders; may be empty where the chapter has no prompt.
 * @returns The request and the chapter as they stand now; rejects as `ajax` does.
 */
export function askToJoin(
  chapterId: number,
  message: string
): Promise<JoinRequestAnswer> {
  return ajax("/verified-members/join-requests.json", {
    type: "POST",
    data: { chapter_id: chapterId, message },
  });
}

/**
 * Takes an open request back.
 *
 * @returns The request and the chapter as they stand now; rejects as `ajax` does.
 */
export function withdrawJoinRequest(id: number): Promise<JoinRequestAnswer> {
  return ajax(`/verified-members/join-requests/${id}/withdraw.json`, {
    type: "PUT",
  });
}
