import {
  type EvidenceFile,
  type FileForReview,
  type FileKind,
  FILES_MAX,
  noteKeyOf,
} from "../../assets/javascripts/discourse/lib/evidence-records";
import type Call from "./call";
import { Refusal } from "./http";
import { correctionOf } from "./rounds";
import type { State, StoredApplication } from "./state";
import { consentFor, said } from "./words";

/** A file that is not sent with an application yet. */
export interface StoredUpload extends EvidenceFile {
  user_id: number;
  affiliation_id: number;
}

const DAY = 24 * 60 * 60 * 1000;

const KINDS: Record<string, FileKind> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

function listed({ id, name, kind, size, expires_at }: StoredUpload) {
  return { id, name, kind, size, expires_at };
}

function isOf(
  { user_id, affiliation_id }: Pick<StoredUpload, "user_id" | "affiliation_id">,
  { me }: Call,
  affiliation: { id: number }
): boolean {
  return user_id === me.id && affiliation_id === affiliation.id;
}

/** What somebody has chosen for an application to come. */
export function uploadsFor(
  call: Call,
  affiliation: { id: number }
): EvidenceFile[] {
  return call.state.uploads
    .filter((other) => isOf(other, call, affiliation))
    .map(listed);
}

/** Kinds are told by what the browser says: here nothing looks into a file. */
export function upload(call: Call): { file: EvidenceFile } {
  const { state, body, me, nextId } = call;
  const affiliation = state.affiliations.find(
    ({ id }) => id === Number(body.affiliation_id)
  );
  const file = body.evidence_file;
  if (!affiliation) {
    throw call.notFound();
  }
  const asksForFiles = state.applications.some(
    (application) =>
      isOf(application, call, affiliation) && returnedFiles(application).length
  );
  if (
    !asksForFiles &&
    body.consent_version !== consentFor(affiliation).version
  ) {
    throw new Refusal(422, said("errors.consent_changed"));
  }
  if (uploadsFor(call, affiliation).length >= FILES_MAX) {
    throw new Refusal(422, said("errors.too_many_files", { max: FILES_MAX }));
  }
  if (!(file instanceof File) || !file.size) {
    throw new Refusal(422, said("errors.file_empty"));
  }
  const kind = KINDS[file.type];
  if (!kind) {
    throw new Refusal(422, said("errors.file_of_unknown_kind"));
  }

  const kept: StoredUpload = {
    id: nextId(everyFile(state)),
    user_id: me.id,
    affiliation_id: affiliation.id,
    name: file.name,
    kind,
    size: file.size,
    expires_at: new Date(Date.now() + DAY).toISOString(),
  };
  state.uploads.push(kept);
  return { file: listed(kept) };
}

export function removeUpload(call: Call): { success: "OK" } {
  const { state, me, params } = call;
  const found = state.uploads.find(
    ({ id, user_id }) => id === Number(params[0]) && user_id === me.id
  );
  if (!found) {
    throw call.notFound();
  }
  state.uploads = state.uploads.filter((other) => other !== found);
  return { success: "OK" };
}

/** Makes uploads part of an application; what is not named goes. */
export function takeOver(
  call: Call,
  affiliation: { id: number; evidence: string }
): FileForReview[] {
  const { state, body } = call;
  const wanted = (body.evidence_ids ?? []) as number[];
  const files = uploadsFor(call, affiliation).filter(({ id }) =>
    wanted.includes(id)
  );
  if (files.length < wanted.length) {
    throw new Refusal(422, said("errors.evidence_gone"));
  }
  if (affiliation.evidence === "required" && !files.length) {
    throw new Refusal(422, said("errors.evidence_missing"));
  }
  state.uploads = state.uploads.filter(
    (other) => !isOf(other, call, affiliation)
  );
  return files.map((file) => ({ ...file, expires_at: null, round: 1 }));
}

/** What is to be mended of the files of a returned application. */
function returnedFiles(application: StoredApplication): FileForReview[] {
  const notes = correctionOf(application)?.notes ?? {};
  return application.files.filter((file) => notes[noteKeyOf(file)]);
}

/** Puts uploads in the place of the files that were returned; what is not named goes. */
export function replaceFiles(call: Call, application: StoredApplication): void {
  const { state, body } = call;
  const affiliation = { id: application.affiliation_id };
  const wanted = (body.files ?? {}) as Record<string, number | null>;
  const replaced = new Map(
    returnedFiles(application).map((file) => {
      const sent = uploadsFor(call, affiliation).find(
        ({ id }) => id === wanted[file.id]
      );
      if (!sent) {
        throw new Refusal(422, said("errors.evidence_gone"));
      }
      return [file.id, sent];
    })
  );
  application.files = application.files.map((file) => {
    const sent = replaced.get(file.id);
    return sent
      ? { ...sent, expires_at: null, round: application.round + 1 }
      : file;
  });
  state.uploads = state.uploads.filter(
    (other) => !isOf(other, call, affiliation)
  );
}

function everyFile({ uploads, applications }: State): { id: number }[] {
  return [...uploads, ...applications.flatMap(({ files }) => files)];
}
