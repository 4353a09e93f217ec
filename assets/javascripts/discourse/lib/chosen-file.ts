import { tracked } from "@glimmer/tracking";
import type { EvidenceFile } from "./evidence-records";
import { addressOf } from "./evidence-requests";

/** A file that a member has chosen, on its way to the server or there already. */
export default class ChosenFile {
  /** Why it is not on the server; null while nothing has gone wrong. */
  @tracked failure: string | null = null;
  /** From 0 to 1. */
  @tracked progress = 0;
  /** What the server keeps; null until it does. */
  @tracked record: EvidenceFile | null = null;

  /** What was picked; null for a file of an earlier visit. */
  readonly picked: File | null;

  #preview: string | null = null;

  constructor(origin: File | EvidenceFile) {
    this.picked = origin instanceof File ? origin : null;
    if (this.picked?.type.startsWith("image/")) {
      this.#preview = URL.createObjectURL(this.picked);
    }
    if (!(origin instanceof File)) {
      this.record = origin;
    }
  }

  get name(): string | null {
    return this.picked?.name ?? this.record?.name ?? null;
  }

  get size(): number {
    return this.record?.size ?? this.picked?.size ?? 0;
  }

  get isSending(): boolean {
    return !this.record && !this.failure;
  }

  /** Address of a picture of it; null for what is none. */
  get preview(): string | null {
    if (this.#preview || !this.record) {
      return this.#preview;
    }
    return this.record.kind === "pdf" ? null : addressOf(this.record);
  }

  /** Lets the browser forget the picture. */
  forget(): void {
    if (this.#preview) {
      URL.revokeObjectURL(this.#preview);
    }
  }
}
