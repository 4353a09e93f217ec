import { module, test } from "qunit";
import ApplicationDraft from "discourse/plugins/discourse-verified-members/discourse/lib/application-draft";

module("Unit | Lib | application-draft", function (hooks) {
  hooks.beforeEach(() => sessionStorage.clear());
  hooks.afterEach(() => sessionStorage.clear());

  test("gives back what was kept, also to a page loaded anew", function (assert) {
    new ApplicationDraft(1, 7).keep("branch", "Yiwu");
    new ApplicationDraft(1, 7).keep("since", 2009);

    const draft = new ApplicationDraft(1, 7);
    assert.true(draft.exists, "there is a draft");
    assert.deepEqual(
      draft.read(),
      { answers: { branch: "Yiwu", since: 2009 } },
      "every answer is there, with its type"
    );
  });

  test("is nobody else's and no other affiliation's", function (assert) {
    new ApplicationDraft(1, 7).keep("branch", "Yiwu");

    assert.false(new ApplicationDraft(2, 7).exists, "not the next user's");
    assert.false(
      new ApplicationDraft(1, 8).exists,
      "not another affiliation's"
    );
  });

  test("does not outlive its author's stay", function (assert) {
    new ApplicationDraft(1, 7).keep("branch", "Yiwu");
    new ApplicationDraft(12, 7).keep("branch", "Hangzhou");
    sessionStorage.setItem("unrelated", "x");
    ApplicationDraft.forgetOthers(12);

    assert.false(
      new ApplicationDraft(1, 7).exists,
      "the draft of whoever used the tab before is gone"
    );
    assert.true(new ApplicationDraft(12, 7).exists, "one's own is kept");
    assert.strictEqual(
      sessionStorage.getItem("unrelated"),
      "x",
      "what is not ours is left alone"
    );
  });

  test("never reaches the disk", function (assert) {
    const before = localStorage.length;
    new ApplicationDraft(1, 7).keep("branch", "Yiwu");

    assert.strictEqual(
      localStorage.length,
      before,
      "nothing was added to the local storage"
    );
  });

  test("leaves nothing once cleared", function (assert) {
    const draft = new ApplicationDraft(1, 7);
    draft.keep("branch", "Yiwu");
    draft.clear();

    assert.false(draft.exists, "there is no draft any more");
    assert.strictEqual(sessionStorage.length, 0, "the storage is empty");
  });

  test("takes foreign content for no draft", function (assert) {
    new ApplicationDraft(1, 7).keep("branch", "Yiwu");
    const key = sessionStorage.key(0)!;

    for (const content of ["{", "null", "[]", '"x"', '{"answers":null}']) {
      sessionStorage.setItem(key, content);
      assert.strictEqual(
        new ApplicationDraft(1, 7).read(),
        null,
        `${content} is no draft`
      );
    }
  });
});
