import DiscourseRoute from "discourse/routes/discourse";
import {
  fetchChapter,
  fetchChapters,
} from "../../../../lib/admin-chapter-requests";
import {
  fetchGroups,
  type NamedGroup,
} from "../../../../lib/affiliation-requests";
import type {
  AdminChapter,
  ChaptersPage,
} from "../../../../lib/set-up-records";

export interface EditChapterModel {
  chapter: AdminChapter;
  groups: NamedGroup[];
  page: ChaptersPage;
}

export default class VerifiedMembersChaptersEditRoute extends DiscourseRoute {
  override async model({
    chapter_id,
  }: Record<string, unknown>): Promise<EditChapterModel> {
    const [chapter, page, groups] = await Promise.all([
      fetchChapter(Number(chapter_id)),
      fetchChapters(),
      fetchGroups(),
    ]);
    return { chapter, groups, page };
  }
}
