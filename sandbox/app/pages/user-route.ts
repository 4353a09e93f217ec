import Route from "@ember/routing/route";
import { service } from "@ember/service";
import User from "../../host/models/user";
import type { World } from "../world-service";

export default class UserRoute extends Route<User> {
  @service declare world: World;

  override model({ username }: Record<string, unknown>): User {
    const { server, views } = this.world;
    const person = views.state.people.find(
      (other) => other.username === String(username).toLowerCase()
    );
    if (!person) {
      throw new Error(`Nobody is called ${username}`);
    }
    return new User({
      ...person,
      verified_as: views.labelsOf(person.id, !server.persona),
    });
  }
}
