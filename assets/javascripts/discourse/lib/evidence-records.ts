/** Whether applicants of an affiliation attach files. */
export type EvidenceRule = "off" | "optional" | "required";

export type FileKind = "jpeg" | "png" | "webp" | "pdf";

/** A file on the server; its bytes are asked for one by one. */
export interface EvidenceFile {
  id: number;
  /** As its owner called it; null where the server cannot open it any more. */
  name: string | null;
  kind: FileKind;
  /** In bytes. */
  size: number;
  /** When it is destroyed; null while the application that it belongs to is open. */
  expires_at: string | null;
}

/** The same before a reviewer. */
export interface FileForReview extends EvidenceFile {
  /** In which it came. */
  round: number;
}

/** What notes on a file are under, beside those on answers; no question is called so. */
export function noteKeyOf({ id }: Pick<EvidenceFile, "id">): string {
  return `file:${id}`;
}

export const FILES_MAX = 5;
export const BYTES_MAX = 8 * 1024 * 1024;

/** What a file chooser offers; the server looks at the content. */
export const ACCEPTED = "image/jpeg,image/png,image/webp,application/pdf";
