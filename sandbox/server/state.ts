import type {
  Affiliation,
  Answers,
  Applicant,
  ApplicationForReview,
  ApplicationState,
  EndReason,
  Preset,
  Question,
  QueuePage,
  RegisterPage,
  TimelineEvent,
  VerificationMethod,
} from "../../assets/javascripts/discourse/lib/records";
import affiliationsFixture from "../../test/javascripts/fixtures/affiliations.json";
import applicationFixture from "../../test/javascripts/fixtures/application.json";
import presetsFixture from "../../test/javascripts/fixtures/presets.json";
import queueFixture from "../../test/javascripts/fixtures/queue.json";
import registerFixture from "../../test/javascripts/fixtures/register.json";
import { PERSONAS, portrait } from "./personas";

export interface StoredApplication {
  id: number;
  affiliation_id: number;
  user_id: number;
  state: ApplicationState;
  submitted_at: string;
  decided_at: string | null;
  decided_by_id: number | null;
  reason: string | null;
  wiped_at: string | null;
  questions: Question[] | null;
  answers: Answers | null;
  timeline: TimelineEvent[];
}

export interface StoredVerification {
  id: number;
  affiliation_id: number;
  user_id: number;
  verified_at: string;
  verified_by_id: number | null;
  method: VerificationMethod;
  ended_at: string | null;
  end_reason: EndReason | null;
}

export interface News {
  id: number;
  user_id: number;
  data: Record<string, unknown>;
}

/** All that the simulated server knows; plain data, so that a reload can bring it back. */
export interface State {
  people: Applicant[];
  affiliations: Affiliation[];
  presets: Preset[];
  applications: StoredApplication[];
  verifications: StoredVerification[];
  news: News[];
}

const COLOURS = ["#476a35", "#96443f", "#35657a", "#6b5b95", "#8a6d1f"];

type Person = Pick<Applicant, "id" | "username" | "name" | "avatar_template">;

/** Recorded pictures lie on the host that was recorded, so people get drawn ones. */
function drawn(person: Person): Applicant {
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

function recordedPeople(
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

/** @returns The world as the back end recorded it, before anybody acts. */
export function initialState(): State {
  const { affiliations } = affiliationsFixture as unknown as {
    affiliations: Affiliation[];
  };
  const { presets } = presetsFixture as unknown as { presets: Preset[] };
  const { application: opened } = applicationFixture as unknown as {
    application: ApplicationForReview;
  };
  const queue = queueFixture as unknown as QueuePage;
  const register = registerFixture as unknown as RegisterPage;

  const applications = queue.applications.map((row): StoredApplication => {
    const isPending = row.state === "pending";
    const form =
      affiliations.find(({ id }) => id === row.affiliation_id)?.form ?? [];
    return {
      id: row.id,
      affiliation_id: row.affiliation_id,
      user_id: row.user.id,
      state: row.state,
      submitted_at: row.submitted_at,
      decided_at: row.decided_at,
      decided_by_id: row.decided_by?.id ?? null,
      reason: null,
      wiped_at: row.decided_at,
      questions: isPending ? form : null,
      answers: isPending ? opened.answers : null,
      timeline: [],
    };
  });

  const verifications = register.verifications.map(
    (row): StoredVerification => ({
      id: row.id,
      affiliation_id: row.affiliation_id,
      user_id: row.user.id,
      verified_at: row.verified_at,
      verified_by_id: row.verified_by?.id ?? null,
      method: row.method,
      ended_at: row.ended_at,
      end_reason: row.end_reason,
    })
  );

  return {
    people: [
      ...Object.values(PERSONAS),
      ...recordedPeople(queue, register, opened),
    ],
    affiliations,
    presets,
    applications,
    verifications,
    news: [],
  };
}
