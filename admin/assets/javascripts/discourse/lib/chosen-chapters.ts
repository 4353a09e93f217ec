import type { FormApi } from "discourse/plugins/discourse-verified-members/discourse/lib/form-kit";
import { blankChapter } from "./chapter-drafts";
import type { BoardOption, PlannedDraft } from "./set-up-drafts";

/** What the form of the set-up's second step holds. */
export interface ChaptersData {
  chapters: PlannedDraft[];
}

/** The list of chapters that would be made, in a form that has it as `chapters`. */
export default class ChosenChapters {
  /** What was typed into those that were left out again, and where each stood. */
  #leftOut = new Map<string, { draft: PlannedDraft; place: number }>();
  #ownCount = 0;
  readonly #api: FormApi<ChaptersData>;

  constructor(api: FormApi<ChaptersData>) {
    this.#api = api;
  }

  get drafts(): PlannedDraft[] {
    return this.#api.get("chapters");
  }

  /** Puts the chapter of a board in, as it was and where it was when it was left out. */
  async putIn({ draft, key }: BoardOption): Promise<PlannedDraft> {
    const { draft: chosen, place } = this.#leftOut.get(key) ?? {
      draft,
      place: this.drafts.length,
    };
    const drafts = [...this.drafts];
    drafts.splice(place, 0, chosen);
    await this.#set(drafts);
    return chosen;
  }

  async leaveOut(key: string): Promise<PlannedDraft> {
    const place = this.drafts.findIndex((planned) => planned.key === key);
    const draft = this.drafts[place]!;
    this.#leftOut.set(key, { draft, place });
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
