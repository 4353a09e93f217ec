import type { HistoryEvent } from "../../admin/assets/javascripts/discourse/lib/history-requests";
import type Call from "./call";

/** What became of a verification. */
export function history(call: Call): { events: HistoryEvent[] } {
  const verification = call.state.verifications.find(
    ({ id }) => id === Number(call.params[0])
  );
  if (!verification) {
    throw call.notFound();
  }
  const row = call.views.registerRow(verification);
  const events: HistoryEvent[] = [
    {
      kind: "verified",
      at: row.verified_at,
      by: row.verified_by,
      method: row.method,
    },
  ];
  if (verification.confirmed) {
    const { at, questions: count } = verification.confirmed;
    const kind = count ? "confirmed_with_answers" : "confirmed";
    events.push({ kind, at, by: row.user, count });
  }
  if (row.ended_at && row.end_reason) {
    events.push({ kind: row.end_reason, at: row.ended_at, by: null });
  }
  return { events };
}
