import type { UserSummary } from "../../../assets/javascripts/discourse/lib/records";

/** Somebody signed in, as far as the plugin looks. */
export default class User {
  declare id: number;
  declare username: string;
  declare name: string | null;
  declare avatar_template: string;
  declare verified_as?: number[];
  admin = false;
  moderator = false;

  constructor(
    fields: UserSummary &
      Partial<Pick<User, "admin" | "moderator" | "verified_as">>
  ) {
    Object.assign(this, fields);
  }

  get staff(): boolean {
    return this.admin || this.moderator;
  }
}
