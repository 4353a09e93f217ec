import assert from "node:assert/strict";
import { test } from "node:test";
import { missingIn, problemsBetween, textsOf } from "./locales.mjs";

function between(en, zh) {
  return problemsBetween({ en: textsOf(en), zh_CN: textsOf(zh) });
}

test("finds nothing where both languages say the same", () => {
  const en = { a: { b: "B %{x}" }, n: { one: "1", other: "%{count}" } };
  const zh = { a: { b: "乙 %{x}" }, n: { other: "%{count}" } };
  assert.deepEqual(between(en, zh), []);
});

test("finds a key that one language lacks", () => {
  assert.deepEqual(between({ a: "A", b: "B" }, { a: "甲" }), ["zh_CN lacks b"]);
});

test("finds an empty text, and one that YAML read as something else", () => {
  assert.equal(between({ a: " " }, { a: "甲" }).length, 1);
  assert.equal(between({ a: true }, { a: "甲" }).length, 1);
});

test("finds a placeholder that one language forgot", () => {
  assert.equal(between({ a: "%{x}" }, { a: "甲" }).length, 1);
});

test("finds a plural form that a language does not have", () => {
  const plural = { n: { one: "1", other: "2" } };
  assert.equal(between(plural, plural).length, 1);
});

test("finds keys that nobody has written, whole or put together", () => {
  const texts = textsOf({ verified_members: { states: { open: "Open" } } });
  const code = [
    'i18n("verified_members.states.open")',
    'i18n("verified_members.gone")',
    "i18n(`verified_members.states.${state}`)",
    "i18n(`verified_members.kinds.${kind}`)",
  ].join("\n");
  assert.deepEqual(missingIn(code, texts), [
    "verified_members.gone",
    "verified_members.kinds",
  ]);
});
