import { module, test } from "qunit";
import {
  boundsOf,
  checkAnswer,
  tidied,
  tidiedAnswers,
} from "discourse/plugins/discourse-verified-members/discourse/lib/answer-rules";
import type {
  AnswerValue,
  Question,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";
import answerCases from "../../fixtures/answer-cases.json";
import { question } from "../../helpers/records";

interface AnswerCase {
  name: string;
  question: Partial<Question>;
  value: AnswerValue;
  code: string | null;
  params?: Record<string, number | string>;
}

const cases = answerCases as AnswerCase[];

function problemOf({ question: given, value }: AnswerCase) {
  return checkAnswer(question(given), value) ?? { code: null, params: null };
}

module("Unit | Lib | answer-rules", function () {
  test("judges every shared case as the server does", function (assert) {
    for (const shared of cases) {
      assert.strictEqual(problemOf(shared).code, shared.code, shared.name);
    }
  });

  test("names the limits that the server names", function (assert) {
    for (const shared of cases.filter(({ params }) => params)) {
      assert.deepEqual(problemOf(shared).params, shared.params, shared.name);
    }
  });

  test("takes an answer that is missing altogether for no answer", function (assert) {
    assert.strictEqual(
      checkAnswer(question({ required: false }), undefined),
      null,
      "which is fine where none is required"
    );
    assert.strictEqual(
      checkAnswer(question({ required: true }), undefined)?.code,
      "required",
      "and said where one is"
    );
  });

  test("limits the year to ten years ahead, whichever year it is", function (assert) {
    const { max } = boundsOf(question({ kind: "year" }));
    assert.strictEqual(
      max,
      new Date().getUTCFullYear() + 10,
      "the limit moves with the calendar"
    );
  });

  test("sends texts without the white space around them, and nothing else changed", function (assert) {
    assert.strictEqual(tidied("  中共党员\n"), "中共党员", "white space goes");
    assert.strictEqual(
      tidied("\u3000中"),
      "\u3000中",
      "an ideographic space stays, as on the server"
    );
    assert.deepEqual(
      tidiedAnswers([question({ id: "since" }), question({ id: "branch" })], {
        since: 2009,
        other: "x",
      }),
      { since: 2009, branch: null },
      "each question has an answer or null, and no other key goes along"
    );
  });
});
