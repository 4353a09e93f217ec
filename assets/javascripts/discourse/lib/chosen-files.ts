import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import ChosenFile from "./chosen-file";
import { type EvidenceFile, FILES_MAX } from "./evidence-records";
import { removeFile } from "./evidence-requests";
import { isNotFound } from "./failures";
import type { OfferedAffiliation } from "./records";

/** The files that are to go with one application, each on its own way to the server. */
export default class ChosenFiles {
  @tracked files: ChosenFile[];

  /** Of now: its consent may change while the form is open. */
  #affiliation: () => OfferedAffiliation;

  constructor(affiliation: () => OfferedAffiliation) {
    this.#affiliation = affiliation;
    this.files = affiliation().uploads.map((record) => new ChosenFile(record));
  }

  /** Of those that the server has, in the order in which they were chosen. */
  get ids(): number[] {
    return this.files.flatMap(({ record }) => (record ? [record.id] : []));
  }

  get roomLeft(): number {
    return FILES_MAX - this.files.length;
  }

  /** What stands against sending the application now; null when nothing does. */
  get problem(): string | null {
    if (this.files.some(({ isSending }) => isSending)) {
      return i18n("verified_members.evidence.still_sending");
    }
    if (this.files.some(({ failure }) => failure)) {
      return i18n("verified_members.evidence.some_failed");
    }
    return this.#affiliation().evidence === "required" && !this.files.length
      ? i18n("verified_members.evidence.missing")
      : null;
  }

  /**
   * Sends files one after the other, as many as there is room for.
   *
   * @returns How many were left out.
   */
  async add(picked: File[]): Promise<number> {
    const taken = picked
      .slice(0, Math.max(0, this.roomLeft))
      .map((file) => new ChosenFile(file));
    const leftOut = picked.length - taken.length;
    this.files = [...this.files, ...taken];
    for (const file of taken) {
      await this.send(file);
    }
    return leftOut;
  }

  /** Sends a file, for the first time or once more. */
  async send(file: ChosenFile): Promise<void> {
    if (!this.files.includes(file)) {
      return;
    }
    const { consent, id } = this.#affiliation();
    await file.send({ affiliationId: id, consentVersion: consent.version });
    // Removed while it was on its way. Should this fail, it ends by itself.
    if (file.record && !this.files.includes(file)) {
      await removeFile(file.record).catch(() => undefined);
    }
  }

  /** Takes a file back. Rejects when the server still has it. */
  async remove(file: ChosenFile): Promise<void> {
    if (file.record) {
      try {
        await removeFile(file.record);
      } catch (failure) {
        if (!isNotFound(failure)) {
          throw failure;
        }
      }
    }
    this.files = this.files.filter((other) => other !== file);
    file.forget();
  }

  async removeAll(): Promise<void> {
    await Promise.all(this.files.map((file) => this.remove(file)));
  }

  /** Drops what the server has no longer. */
  reconcile(uploads: EvidenceFile[]): void {
    const known = new Set(uploads.map(({ id }) => id));
    this.files = this.files.filter(
      ({ record }) => !record || known.has(record.id)
    );
  }

  forget(): void {
    this.files.forEach((file) => file.forget());
  }
}
