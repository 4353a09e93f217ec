import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";

/**
 * Makes the route of a page that needs no more than a title.
 *
 * @param page - What the texts call it; its title is at `verified_members.<page>.title`.
 */
export default function titledRoute(page: string): typeof DiscourseRoute {
  return class extends DiscourseRoute {
    titleToken(): string {
      return i18n(`verified_members.${page}.title`);
    }
  };
}
