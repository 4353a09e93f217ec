import PagedList from "discourse/plugins/discourse-verified-members/discourse/lib/paged-list";
import type {
  RegisterPage,
  RegisterRow,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import { fetchRegister, type RegisterFilters } from "./register-requests";

/** The register as far as it has been scrolled. */
export default class RegisterList extends PagedList<
  RegisterFilters,
  RegisterPage,
  RegisterRow
> {
  constructor() {
    super(fetchRegister, ({ verifications }) => verifications);
  }

  /** Puts a verification as it is now in the place of what it was. */
  replace(row: RegisterRow): void {
    this.rows = this.rows.map((each) => (each.id === row.id ? row : each));
  }
}
