import DiscourseRoute from "discourse/routes/discourse";
import { fetchChapters } from "../../../../lib/admin-chapter-requests";
import type { ChaptersPage } from "../../../../lib/set-up-records";

export default class VerifiedMembersChaptersIndexRoute extends DiscourseRoute {
  override async model(): Promise<ChaptersPage> {
    return await fetchChapters();
  }
}
