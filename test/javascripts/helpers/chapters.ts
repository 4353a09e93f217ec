import type {
  Chapter,
  ChapterPage,
  JoinRequestAnswer,
  OwnJoinRequest,
  Place,
  Zone,
} from "discourse/plugins/discourse-verified-members/discourse/lib/chapter-records";
import { affiliation } from "./records";

const NOBODY: Chapter["my"] = {
  is_member: false,
  is_leader: false,
  request: null,
  obstacle: null,
  pending_count: null,
};

/** A category. */
export function place(own: Partial<Place> = {}): Place {
  return { id: 5, name: "Cars", color: "25aae2", path: "/c/cars/5", ...own };
}

/** Where somebody stands with a chapter who may ask to join it, unless said otherwise. */
export function standing(own: Partial<Chapter["my"]> = {}): Chapter["my"] {
  return { ...NOBODY, ...own };
}

/** A chapter that its reader may ask to join. */
export function chapter(own: Partial<Chapter> = {}): Chapter {
  return {
    id: 21,
    affiliation_id: 7,
    name: "Car club",
    group_name: "car_club",
    summary: "For all who drive.",
    board: place(),
    leaders: [
      {
        id: 61,
        username: "Wang",
        name: null,
        avatar_template: "/images/avatar.png",
      },
    ],
    member_count: 12,
    capacity: 30,
    recent_posts: 4,
    prompt: "",
    my: standing(),
    ...own,
  };
}

/** As many chapters as wanted, each with a name of its own. */
export function chapters(count: number): Chapter[] {
  return Array.from({ length: count }, (_, index) =>
    chapter({
      id: index + 1,
      name: `Chapter ${index + 1}`,
      group_name: `chapter_${index + 1}`,
    })
  );
}

/** The zone of a member who is not verified. */
export function zone(own: Partial<Zone> = {}): Zone {
  return {
    affiliation: {
      ...affiliation(),
      description: "Checked with the city.",
      joining: "verified",
    },
    standing: "member",
    figures: { verified: 14, chapters: 1, posts_this_month: 230 },
    chapters: [chapter()],
    ...own,
  };
}

/** What a chapter's group page asks for. */
export function chapterPage(own: Partial<ChapterPage> = {}): ChapterPage {
  return {
    chapter: chapter(),
    affiliation: affiliation(),
    zone: place({ id: 9, name: "Party zone", path: "/c/party/9" }),
    ...own,
  };
}

/** An open request. */
export function joinRequest(own: Partial<OwnJoinRequest> = {}): OwnJoinRequest {
  return {
    id: 71,
    chapter: { id: 21, name: "Car club", group_name: "car_club" },
    state: "pending",
    message: "I drive.",
    reason: null,
    asked_at: "2026-03-01T08:00:00.000Z",
    decided_at: null,
    ...own,
  };
}

/** The answer to a request that was sent. */
export function asked(): JoinRequestAnswer {
  const { id, asked_at } = joinRequest();
  return {
    join_request: joinRequest(),
    chapter: chapter({ my: standing({ request: { id, asked_at } }) }),
  };
}

/** The answer to a request that was taken back. */
export function withdrawn(): JoinRequestAnswer {
  return {
    join_request: joinRequest({
      state: "withdrawn",
      decided_at: "2026-03-02T08:00:00.000Z",
    }),
    chapter: chapter(),
  };
}
