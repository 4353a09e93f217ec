import { module, test } from "qunit";
import PagedList from "discourse/plugins/discourse-verified-members/discourse/lib/paged-list";

interface Page {
  rows: string[];
  meta: { next: string | null };
}

function page(rows: string[], next: string | null = null): Page {
  return { rows, meta: { next } };
}

module("Unit | Lib | paged-list", function () {
  test("joins its pages, and knows when there are no more", async function (assert) {
    const pages: Record<string, Page> = {
      first: page(["a", "b"], "second"),
      second: page(["c"]),
    };
    const list = new PagedList<string, Page, string>(
      async (_filters, after) => pages[after ?? "first"]!,
      ({ rows }) => rows
    );

    await list.show("all");
    assert.deepEqual(list.rows, ["a", "b"], "the first page");
    assert.true(list.hasMore, "and there is more");

    await list.more();
    await list.more();
    assert.deepEqual(list.rows, ["a", "b", "c"], "the second, once");
    assert.false(list.hasMore, "and that was all");
  });

  test("ignores answers to questions that were asked before the last one", async function (assert) {
    const answers: Record<string, (answer: Page) => void> = {};
    const list = new PagedList<string, Page, string>(
      (filters) =>
        new Promise((resolve) => {
          answers[filters] = resolve;
        }),
      ({ rows }) => rows
    );

    const slow = list.show("slow");
    const quick = list.show("quick");
    answers.quick?.(page(["new"]));
    await quick;
    answers.slow?.(page(["old"]));
    await slow;

    assert.deepEqual(list.rows, ["new"]);
    assert.false(list.isLoading, "and nothing is under way");
  });

  test("keeps what has come when the next page fails, and can try again", async function (assert) {
    let fails = false;
    const list = new PagedList<string, Page, string>(
      async () => {
        if (fails) {
          throw new Error("The line is dead");
        }
        return page(["a"], "more");
      },
      ({ rows }) => rows
    );

    await list.show("all");
    fails = true;
    await list.more();
    assert.true(list.hasFailed, "says that it failed");
    assert.deepEqual(list.rows, ["a"], "keeps the rows");

    fails = false;
    await list.reload();
    assert.false(list.hasFailed, "and is well again");
  });

  test("tells nothing found from not yet asked", async function (assert) {
    const list = new PagedList<string, Page, string>(
      async () => page([]),
      ({ rows }) => rows
    );
    assert.false(list.isEmpty, "not before the first answer");
    await list.show("all");
    assert.true(list.isEmpty);
  });
});
