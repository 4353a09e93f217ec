import { module, test } from "qunit";
import ApplicationDraft from "discourse/plugins/discourse-verified-members/discourse/lib/application-draft";
import JoinDraft from "discourse/plugins/discourse-verified-members/discourse/lib/join-draft";

module("Unit | Lib | join-draft", function (hooks) {
  hooks.beforeEach(() => sessionStorage.clear());
  hooks.afterEach(() => sessionStorage.clear());

  test("gives back what was kept until it is cleared", function (assert) {
    new JoinDraft(1, 21).keep("I drive.");
    assert.strictEqual(new JoinDraft(1, 21).message, "I drive.", "kept");

    new JoinDraft(1, 21).clear();
    assert.strictEqual(new JoinDraft(1, 21).message, "", "and gone");
  });

  test("is neither another chapter's nor an application's", function (assert) {
    new JoinDraft(1, 7).keep("I drive.");

    assert.strictEqual(
      new JoinDraft(1, 8).message,
      "",
      "not another chapter's"
    );
    assert.false(
      new ApplicationDraft(1, 7).exists,
      "nor that of an application for the affiliation of the same number"
    );
  });

  test("does not outlive its author's stay", function (assert) {
    new JoinDraft(1, 21).keep("I drive.");
    assert.strictEqual(new JoinDraft(2, 21).message, "", "not for the next");

    assert.strictEqual(
      new JoinDraft(1, 21).message,
      "",
      "gone as soon as somebody else writes in the same tab"
    );
  });
});
