import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import { fetchChapters } from "../../../../lib/admin-chapter-requests";
import {
  fetchGroups,
  type NamedGroup,
} from "../../../../lib/affiliation-requests";
import {
  blankChapter,
  type ChapterDraft,
} from "../../../../lib/chapter-drafts";
import type { ChaptersPage } from "../../../../lib/set-up-records";

export interface NewChapterModel {
  draft: ChapterDraft;
  groups: NamedGroup[];
  page: ChaptersPage;
}

export default class VerifiedMembersChaptersNewRoute extends DiscourseRoute {
  override async model(): Promise<NewChapterModel> {
    const [page, groups] = await Promise.all([fetchChapters(), fetchGroups()]);
    const draft = blankChapter(page.affiliations[0]?.id ?? null);
    return { draft, groups, page };
  }

  titleToken(): string {
    return i18n("verified_members.admin.chapters.new");
  }
}
