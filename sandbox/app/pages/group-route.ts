import Route from "@ember/routing/route";
import { service } from "@ember/service";
import type { World } from "../world-service";

export interface Group {
  id: number;
  name: string;
  full_name: string;
  verified_chapter_id?: number;
}

export default class GroupRoute extends Route<Group> {
  @service declare world: World;

  override model({ group_name }: Record<string, unknown>): Group {
    const { affiliations, chapters, groups } = this.world.views.state;
    const chapter = chapters.find(({ group }) => group.name === group_name);
    if (chapter) {
      return {
        ...chapter.group,
        full_name: chapter.name,
        verified_chapter_id: chapter.archived_at ? undefined : chapter.id,
      };
    }
    const group = [
      ...affiliations.map((affiliation) => affiliation.group),
      ...groups,
    ].find((other) => other?.name === group_name);
    if (!group) {
      throw new Error(`No group is called ${group_name}`);
    }
    return { ...group, full_name: group.name };
  }
}
