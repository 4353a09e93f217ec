import { userPath } from "discourse/lib/url";

/** Where somebody's own verification page is. */
export function ownPagePath({ username }: { username: string }): string {
  return userPath(`${username.toLowerCase()}/verification`);
}
