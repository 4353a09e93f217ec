import { tracked } from "@glimmer/tracking";
import { i18n } from "discourse-i18n";
import { BYTES_MAX, type EvidenceFile } from "./evidence-records";
import { addressOf, uploadFile, type UploadFor } from "./evidence-requests";
import { failureInWords } from "./failures";
import { sizeInWords } from "./file-words";

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

  /** Sends it, for the first time or once more; `failure` says what went wrong. */
  async send(what: UploadFor): Promise<void> {
    if (!this.picked) {
      return;
    }
    this.failure = null;
    this.progress = 0;
    if (this.picked.size > BYTES_MAX) {
      this.failure = i18n("verified_members.evidence.too_large", {
        size: sizeInWords(BYTES_MAX),
      });
      return;
    }
    try {
      this.record = await uploadFile(
        what,
        this.picked,
        (share) => (this.progress = share)
      );
    } catch (failure) {
      this.failure = failureInWords(
        failure,
        i18n("verified_members.evidence.failed")
      );
    }
  }

  /** Lets the browser forget the picture. */
  forget(): void {
    if (this.#preview) {
      URL.revokeObjectURL(this.#preview);
    }
  }
}
