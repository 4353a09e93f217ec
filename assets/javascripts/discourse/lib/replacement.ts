import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import ChosenFile from "./chosen-file";
import type { EvidenceFile } from "./evidence-records";
import { removeFile, type UploadFor } from "./evidence-requests";
import { isNotFound } from "./failures";

/** A file that was returned, and the one that is chosen to come for it. */
export default class Replacement {
  @tracked chosen: ChosenFile | null;

  readonly file: EvidenceFile;
  readonly #for: UploadFor;

  /** @param upload - What was chosen on an earlier visit; null where nothing was. */
  constructor(
    file: EvidenceFile,
    affiliationId: number,
    upload: EvidenceFile | null
  ) {
    this.file = file;
    this.#for = { affiliationId };
    this.chosen = upload && new ChosenFile(upload);
  }

  /** Of the upload that the server has; null while it has none. */
  get id(): number | null {
    return this.chosen?.record?.id ?? null;
  }

  /** What stands against sending the correction now; null when nothing does. */
  get problem(): string | null {
    if (!this.chosen) {
      return i18n("verified_members.correction.file_missing");
    }
    if (this.chosen.isSending) {
      return i18n("verified_members.evidence.still_sending");
    }
    return this.chosen.failure
      ? i18n("verified_members.evidence.some_failed")
      : null;
  }

  /** Takes another one; rejects when the server still has the one before. */
  async choose(picked: File): Promise<void> {
    await this.remove();
    this.chosen = new ChosenFile(picked);
    await this.send();
  }

  async send(): Promise<void> {
    await this.chosen?.send(this.#for);
  }

  /** Takes it back. Rejects when the server still has it. */
  async remove(): Promise<void> {
    const { chosen } = this;
    if (chosen?.record) {
      try {
        await removeFile(chosen.record);
      } catch (failure) {
        if (!isNotFound(failure)) {
          throw failure;
        }
      }
    }
    this.forget();
    this.chosen = null;
  }

  /** Drops what the server has no longer. */
  reconcile(uploads: EvidenceFile[]): void {
    if (this.id && !uploads.some(({ id }) => id === this.id)) {
      this.forget();
      this.chosen = null;
    }
  }

  forget(): void {
    this.chosen?.forget();
  }
}
