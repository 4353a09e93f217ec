import { ajax } from "discourse/lib/ajax";
import type {
  LabelVisibility,
  OwnRevocation,
  OwnVerification,
} from "./records";

/** What a holder can choose from, from the most open to the most closed. */
export const VISIBILITIES: LabelVisibility[] = [
  "everyone",
  "members",
  "zone",
  "nobody",
];

function change(
  { id }: OwnVerification,
  what: string,
  data: Record<string, string> = {}
): Promise<unknown> {
  return ajax(`/verified-members/verifications/${id}/${what}.json`, {
    type: "PUT",
    data,
  });
}

/** Says who sees a label. Rejects as `ajax` does. */
export function chooseVisibility(
  verification: OwnVerification,
  label_visibility: LabelVisibility
): Promise<unknown> {
  return change(verification, "visibility", { label_visibility });
}

/** Takes a label down; what it stands for stays. Rejects as `ajax` does. */
export function pauseLabel(verification: OwnVerification): Promise<unknown> {
  return change(verification, "pause");
}

/** Ends that. Rejects as `ajax` does. */
export function resumeLabel(verification: OwnVerification): Promise<unknown> {
  return change(verification, "resume");
}

/** Says what one has to say to a revocation; that can be done once. Rejects as `ajax` does. */
export function answerRevocation(
  { id }: OwnRevocation,
  answer: string
): Promise<unknown> {
  return ajax(`/verified-members/revocations/${id}/answer.json`, {
    type: "PUT",
    data: { answer },
  });
}
