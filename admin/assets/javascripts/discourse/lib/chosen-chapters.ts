import type { FormApi } from "discourse/plugins/discourse-verified-members/discourse/lib/form-kit";
import { blankChapter } from "./chapter-drafts";
import type { BoardOption, PlannedDraft } from "./set-up-drafts";

/** What the form of the set-up's second step holds. */
export interface ChaptersData {
  chapters: PlannedDraft[];
}

/** The list of chapters that would be made, in a form that has it as `chapters`. */
export default class ChosenChapters {
  /** What was typed into those that were left out again. */
  #leftOut = new Map<string, PlannedDraft>();
  #ownCount = 0;
  readonly #api: FormApi<ChaptersData>;

  constructor(api: FormApi<ChaptersData>) {
    this.#api = api;
  }

  get drafts(): PlannedDraft[] {
    return this.#api.get("chapters");
  }

  /** Puts the chapter of a board in, as it was when it was left out. */
  async putIn({ draft, key }: BoardOption): Promise<PlannedDraft> {
    const chosen = this.#leftOut.get(key) ?? draft;
    await this.#set([...this.drafts, chosen]);
    return chosen;
  }

  async leaveOut(key: string): Promise<PlannedDraft> {
    const draft = this.drafts.find((planned) => planned.key === key)!;
    this.#leftOut.set(key, draft);
    await this.#set(this.drafts.filter((other) => other !== draft));
    return draft;
  }

  /** Adds an empty one, led by `leader`. */
  async add(affiliationId: number, leader: string): Promise<PlannedDraft> {
    const key = `own-${++this.#ownCount}`;
    const draft = { ...blankChapter(affiliationId), key, leaders: [leader] };
    await this.#set([...this.drafts, draft]);
    return draft;
  }

  // Places change, so what was said of one chapter would stand at another.
  async #set(chapters: PlannedDraft[]): Promise<void> {
    this.drafts.forEach((draft, place) =>
      Object.keys(draft).forEach((field) =>
        this.#api.removeError(`chapters.${place}.${field}`)
      )
    );
    await this.#api.set("chapters", chapters);
  }
}
