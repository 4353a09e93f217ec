import { ajax } from "discourse/lib/ajax";
import getURL from "discourse/lib/get-url";
import type { EvidenceFile } from "./evidence-records";

const BASE = "/verified-members/evidence";

/** Where a file is, for those who may see it. The server records when a reviewer opens it. */
export function addressOf({ id }: Pick<EvidenceFile, "id">): string {
  return getURL(`${BASE}/${id}`);
}

/** What a file is sent for. */
export interface UploadFor {
  affiliationId: number;
  /** Of the words that were agreed to; not asked for again where an application was returned. */
  consentVersion?: string;
}

/**
 * Sends a file that is to go with an application.
 *
 * @param onProgress - Told how much has gone, from 0 to 1.
 * @returns The file as the server keeps it; rejects as `ajax` does.
 */
export async function uploadFile(
  { affiliationId, consentVersion }: UploadFor,
  file: File,
  onProgress: (share: number) => void
): Promise<EvidenceFile> {
  const data = new FormData();
  data.append("affiliation_id", String(affiliationId));
  if (consentVersion) {
    data.append("consent_version", consentVersion);
  }
  data.append("evidence_file", file);

  const answer = await ajax(`${BASE}.json`, {
    type: "POST",
    data,
    processData: false,
    contentType: false,
    xhr: () => {
      const xhr = new XMLHttpRequest();
      xhr.upload.addEventListener("progress", ({ loaded, total }) =>
        onProgress(total ? loaded / total : 0)
      );
      return xhr;
    },
  });
  return (answer as { file: EvidenceFile }).file;
}

/** Takes a file back that is not sent with an application yet. Rejects as `ajax` does. */
export async function removeFile({ id }: EvidenceFile): Promise<void> {
  await ajax(`${BASE}/${id}.json`, { type: "DELETE" });
}
