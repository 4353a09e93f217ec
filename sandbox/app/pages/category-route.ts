import Route from "@ember/routing/route";
import { service } from "@ember/service";
import type {
  CategoryRole,
  Place,
} from "../../../assets/javascripts/discourse/lib/chapter-records";
import { roleOf } from "../../server/category-roles";
import type { World } from "../world-service";

export interface Category extends Place {
  verified_members?: CategoryRole;
}

export default class CategoryRoute extends Route<Category> {
  @service declare world: World;

  override model({ category_id }: Record<string, unknown>): Category {
    const { state } = this.world.views;
    const category = state.categories.find(
      ({ id }) => id === Number(category_id)
    );
    if (!category) {
      throw new Error(`No category has the id ${category_id}`);
    }
    return { ...category, verified_members: roleOf(state, category.id) };
  }
}
