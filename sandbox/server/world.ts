import type { JoinRequestState } from "../../assets/javascripts/discourse/lib/chapter-records";
import written from "./world.yml";

/** What is written in `world.yml`. */
interface World {
  /** Whose zone and chapters they are. */
  preset: string;
  posts_this_month: number;
  categories: { id: number; name: string; slug: string; color: string }[];
  groups: { id: number; name: string }[];
  people: {
    username: string;
    name: string;
    verified_days_ago: number;
    seen_days_ago?: number;
  }[];
  verified: { user: string; days_ago: number; expires_in_days?: number }[];
  applications: { by: string; days_ago: number; reference?: string }[];
  chapters: {
    board: string;
    capacity?: number;
    is_closed?: true;
    leaders: string[];
    members: string[];
    more_members: number;
    recent_posts: number;
  }[];
  archived: {
    name: string;
    group_name: string;
    summary: string;
    days_ago: number;
    members: string[];
    more_members: number;
  };
  join_requests: {
    /** The chapter's board. */
    to: string;
    by: string;
    days_ago: number;
    posts_in_board: number;
    message: string;
    state?: JoinRequestState;
    decided_by?: string;
    decided_days_ago?: number;
    reason?: string;
  }[];
  topics: {
    id: number;
    in: string;
    title: string;
    by: string;
    replies: number;
  }[];
}

const WORLD = written as unknown as World;

export default WORLD;
