import Route from "@ember/routing/route";
import { service } from "@ember/service";
import type { StoredTopic } from "../../server/chapter-state";
import type { World } from "../world-service";

export default class TopicRoute extends Route<StoredTopic> {
  @service declare world: World;

  override model({ topic_id }: Record<string, unknown>): StoredTopic {
    const topic = this.world.views.state.topics.find(
      ({ id }) => id === Number(topic_id)
    );
    if (!topic) {
      throw new Error(`No topic has the id ${topic_id}`);
    }
    return topic;
  }
}
