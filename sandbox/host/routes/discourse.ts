import Route from "@ember/routing/route";
import { service } from "@ember/service";
import type User from "../models/user";

export default class DiscourseRoute extends Route<unknown> {
  @service declare currentUser: User | null;

  isCurrentUser(user: Pick<User, "id">): boolean {
    return this.currentUser?.id === user.id;
  }
}
