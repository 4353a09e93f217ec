import type {
  Applicant,
  ApplicationForReview,
  HolderChange,
  QueuePage,
  RegisterPage,
} from "../../assets/javascripts/discourse/lib/records";
import { portrait } from "./personas";

const COLOURS = ["#476a35", "#96443f", "#35657a", "#6b5b95", "#8a6d1f"];

type Known = Pick<Applicant, "id" | "username" | "name" | "avatar_template">;

/** Recorded pictures lie on the host that was recorded, so people get drawn ones. */
export function drawn(person: Known): Applicant {
  const letter = (person.name || person.username).charAt(0).toUpperCase();
  return {
    created_at: "2012-09-01T00:00:00.000Z",
    post_count: 36,
    trust_level: 1,
    ...person,
    avatar_template: portrait(
      letter,
      COLOURS[person.id % COLOURS.length] as string
    ),
  };
}

/** Both sides of a recorded change, drawn as one person. */
export function drawnChange(id: number, change: HolderChange): HolderChange {
  const { before, now } = change;
  const side = (seen: typeof now) => ({
    ...seen,
    avatar_template: drawn({ id, ...seen }).avatar_template,
  });
  return { ...change, before: side(before), now: side(now) };
}

/** @returns Everybody who was recorded, each once. */
export function recordedPeople(
  queue: QueuePage,
  register: RegisterPage,
  opened: ApplicationForReview
): Applicant[] {
  const rows = [
    opened.user,
    ...queue.applications.flatMap(({ user, decided_by }) => [user, decided_by]),
    ...register.verifications.flatMap(({ user, verified_by }) => [
      user,
      verified_by,
    ]),
  ];
  const people = new Map<number, Applicant>();
  for (const row of rows) {
    if (row && !people.has(row.id)) {
      people.set(row.id, drawn(row));
    }
  }
  return [...people.values()];
}
