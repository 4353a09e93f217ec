import type ApplicationDraft from "./application-draft";
import { type EvidenceFile, noteKeyOf } from "./evidence-records";
import type { OwnApplication } from "./records";
import Replacement from "./replacement";

/**
 * The files of a returned application that are to be mended, each with what was chosen for it
 * on an earlier visit: as the draft says, and what it knows nothing of in its order.
 */
export function replacementsFor(
  { affiliation_id, correction, files }: OwnApplication,
  uploads: EvidenceFile[],
  draft: ApplicationDraft
): Replacement[] {
  const kept = draft.read()?.answers ?? {};
  const asked = files.filter((file) => correction?.notes[noteKeyOf(file)]);
  const chosenFor = (file: EvidenceFile) =>
    uploads.find(({ id }) => id === kept[noteKeyOf(file)]);
  const others = uploads.filter(
    (upload) => !asked.some((file) => chosenFor(file) === upload)
  );
  return asked.map(
    (file) =>
      new Replacement(
        file,
        affiliation_id,
        chosenFor(file) ?? others.shift() ?? null
      )
  );
}
