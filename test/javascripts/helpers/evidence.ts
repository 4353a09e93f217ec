import type {
  EvidenceFile,
  FileForReview,
} from "discourse/plugins/discourse-verified-members/discourse/lib/evidence-records";

/** A file as the server lists it: a picture unless said otherwise. */
export function evidenceFile(own: Partial<EvidenceFile> = {}): EvidenceFile {
  return {
    id: 61,
    name: "card.png",
    kind: "png",
    size: 1_400_000,
    expires_at: null,
    ...own,
  };
}

/** The same before a reviewer. */
export function fileForReview(own: Partial<FileForReview> = {}): FileForReview {
  return { ...evidenceFile(own), round: 1, ...own };
}

/** A file as somebody picks it. */
export function pickedFile(name = "card.pdf", bytes = 2048): File {
  return new File([new Uint8Array(bytes)], name, { type: "application/pdf" });
}
