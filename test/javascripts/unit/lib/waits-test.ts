import { setupTest } from "ember-qunit";
import { module, test } from "qunit";
import { waitInWords } from "discourse/plugins/discourse-verified-members/discourse/lib/waits";

const SINCE = "2026-03-01T08:00:00.000Z";
const MINUTE = 60_000;

function waited(minutes: number): string {
  return waitInWords(SINCE, Date.parse(SINCE) + minutes * MINUTE);
}

module("Unit | Lib | waits", function (hooks) {
  setupTest(hooks);

  test("says a wait in the greatest unit that fits", function (assert) {
    assert.strictEqual(waited(3 * 24 * 60 + 5), "3 days");
    assert.strictEqual(waited(5 * 60 + 59), "5 hours");
    assert.strictEqual(waited(12), "12 minutes");
  });

  test("says a minute at least, also when clocks disagree", function (assert) {
    assert.strictEqual(waited(0), "1 minute");
    assert.strictEqual(waited(-10), "1 minute");
  });
});
