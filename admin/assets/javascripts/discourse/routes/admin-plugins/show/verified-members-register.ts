import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import RegisterList from "../../../lib/register-list";
import { REGISTER_STATES } from "../../../lib/register-requests";

export default class VerifiedMembersRegisterRoute extends DiscourseRoute {
  override queryParams = {
    affiliation_id: { refreshModel: true },
    q: { refreshModel: true, replace: true },
    state: { refreshModel: true },
  };

  list = new RegisterList();

  // Not awaited: the table draws its own loading state.
  override model({
    affiliation_id,
    q,
    state,
  }: Record<string, unknown>): RegisterList {
    void this.list.show({
      affiliation_id: Number(affiliation_id) || null,
      q: String(q ?? ""),
      state: REGISTER_STATES.find((each) => each === state) ?? "live",
    });
    return this.list;
  }

  titleToken(): string {
    return i18n("verified_members.admin.register.title");
  }
}
