import { tracked } from "@glimmer/tracking";
import type { RegisterRow } from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import type RegisterList from "./register-list";
import { renew } from "./register-requests";

/** As many as the server takes at once. */
const AT_ONCE_MAX = 50;

/** Which verifications of the register are to be renewed, and why some could not be. */
export default class RegisterRenewal {
  /** What stands against some of those that were last to be renewed, by id. */
  @tracked failures: Record<number, string> = {};
  @tracked isUnderWay = false;
  @tracked private chosen: number[] = [];

  isSelected = (id: number): boolean => this.chosen.includes(id);

  select = (ids: number[], isSelected: boolean): void => {
    const others = this.chosen.filter((id) => !ids.includes(id));
    this.chosen = isSelected ? [...others, ...ids] : others;
  };

  constructor(readonly list: RegisterList) {}

  /** What can be renewed of what is shown. */
  get candidates(): RegisterRow[] {
    return this.list.rows.filter(({ can_renew }) => can_renew);
  }

  get selected(): RegisterRow[] {
    return this.candidates.filter(({ id }) => this.isSelected(id));
  }

  /** Renews what is selected. Rejects as `ajax` does, with what was renewed until then kept. */
  async renewSelected(): Promise<{ failed: number; renewed: number }> {
    const ids = this.selected.map(({ id }) => id);
    let renewed = 0;
    this.failures = {};
    this.isUnderWay = true;
    try {
      for (let start = 0; start < ids.length; start += AT_ONCE_MAX) {
        renewed += await this.#renew(ids.slice(start, start + AT_ONCE_MAX));
      }
    } finally {
      this.isUnderWay = false;
    }
    await this.list.refresh();
    return { failed: ids.length - renewed, renewed };
  }

  async #renew(ids: number[]): Promise<number> {
    const results = await renew(ids);
    const failures = { ...this.failures };
    for (const { id, verification, error } of results) {
      if (error) {
        failures[id] = error;
      }
      if (verification) {
        this.list.replace(verification);
      }
    }
    this.failures = failures;
    const done = results.filter(({ error }) => !error).map(({ id }) => id);
    this.select(done, false);
    return done.length;
  }
}
