import { module, test } from "qunit";
import {
  nameInWords,
  sizeInWords,
} from "discourse/plugins/discourse-verified-members/discourse/lib/file-words";

module("Unit | file-words", function () {
  test("says sizes with as much detail as they deserve", function (assert) {
    assert.strictEqual(sizeInWords(1536), "1.5 kB", "small ones");
    assert.strictEqual(sizeInWords(250 * 1024), "250 kB", "middling ones");
    assert.strictEqual(sizeInWords(8 * 1024 * 1024), "8 MB", "large ones");
  });

  test("has words for a file whose name cannot be read", function (assert) {
    assert.strictEqual(nameInWords({ name: "a.png" }), "a.png");
    assert.notStrictEqual(nameInWords({ name: null }), "", "not nothing");
  });
});
