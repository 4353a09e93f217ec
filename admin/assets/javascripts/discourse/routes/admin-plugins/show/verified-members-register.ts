import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import RegisterList from "../../../lib/register-list";
import type { EndFilter } from "../../../lib/register-requests";

function endFilter(ended: unknown): EndFilter {
  return ended === "true" || ended === "soon" ? ended : "false";
}

export default class VerifiedMembersRegisterRoute extends DiscourseRoute {
  override queryParams = {
    affiliation_id: { refreshModel: true },
    ended: { refreshModel: true },
    q: { refreshModel: true, replace: true },
  };

  list = new RegisterList();

  // Not awaited: the table draws its own loading state.
  override model({
    affiliation_id,
    ended,
    q,
  }: Record<string, unknown>): RegisterList {
    void this.list.show({
      affiliation_id: Number(affiliation_id) || null,
      ended: endFilter(ended),
      q: String(q ?? ""),
    });
    return this.list;
  }

  titleToken(): string {
    return i18n("verified_members.admin.register.title");
  }
}
