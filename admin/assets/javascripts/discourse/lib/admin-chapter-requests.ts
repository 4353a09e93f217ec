import { ajax } from "discourse/lib/ajax";
import type {
  AdminChapter,
  ChapterInput,
  ChaptersPage,
} from "./set-up-records";

const BASE = "/admin/plugins/discourse-verified-members/chapters";

async function change(
  path: string,
  body: object,
  type: "POST" | "PUT" = "PUT"
): Promise<unknown> {
  return await ajax(`${BASE}${path}.json`, {
    type,
    // A form would lose empty lists and what is null.
    contentType: "application/json",
    data: JSON.stringify(body),
  });
}

function chapterIn(answer: unknown): AdminChapter {
  return (answer as { chapter: AdminChapter }).chapter;
}

export async function fetchChapters(): Promise<ChaptersPage> {
  return (await ajax(`${BASE}.json`)) as ChaptersPage;
}

export async function fetchChapter(id: number): Promise<AdminChapter> {
  return chapterIn(await ajax(`${BASE}/${id}.json`));
}

/** @param id - Null makes a new one. */
export async function saveChapter(
  id: number | null,
  chapter: ChapterInput
): Promise<AdminChapter> {
  return chapterIn(
    await (id ? change(`/${id}`, { chapter }) : change("", { chapter }, "POST"))
  );
}

/** @param ids - Those that are not named come after them, in their order. */
export async function orderChapters(ids: number[]): Promise<ChaptersPage> {
  return (await change("/order", { ids })) as ChaptersPage;
}

/** @param message - Read by everybody whose request it closes. */
export async function archiveChapter(
  id: number,
  message: string
): Promise<AdminChapter> {
  return chapterIn(await change(`/${id}/archive`, { message }));
}

export async function restoreChapter(id: number): Promise<AdminChapter> {
  return chapterIn(await change(`/${id}/restore`, {}));
}

/** Puts one more member at the head of a chapter. */
export async function addLeader(
  id: number,
  username: string
): Promise<AdminChapter> {
  return chapterIn(await change(`/${id}/leaders`, { username }));
}

export interface Transfer {
  from: AdminChapter;
  to: AdminChapter;
}

/** Moves a member from one chapter to another. */
export async function transferMember(
  id: number,
  username: string,
  toChapterId: number
): Promise<Transfer> {
  return (await change(`/${id}/transfer`, {
    username,
    to_chapter_id: toChapterId,
  })) as Transfer;
}
