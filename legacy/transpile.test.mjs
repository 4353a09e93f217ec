import assert from "node:assert/strict";
import { test } from "node:test";
import { transpile } from "./transpile.mjs";

const compact = (code) => code.replace(/\s+/g, " ").trim();
const codeOf = (code, filename) => transpile(code, filename).code;

test("takes the types off and nothing else", () => {
  const code = `
    import type Owner from "@ember/owner";
    import formFor, { type FormApi } from "../lib/form-kit";
    interface Signature { Args: { a: string } }
    export const double = (value: number): number => value * 2;
    export type State = "on" | "off";
  `;
  assert.equal(
    compact(codeOf(code, "lib/a.ts")),
    'import formFor from "../lib/form-kit"; export const double = value => value * 2;'
  );
});

test("keeps decorators, makes a decorated declared field a plain one, drops any other", () => {
  const code = `
    import Component from "@glimmer/component";
    import { service } from "@ember/service";
    export default class A extends Component<{ Args: object }> {
      @service declare router: RouterService;
      declare args: object;
      @tracked open = false;
      #secret: string | null = null;
    }
  `;
  const older = compact(codeOf(code, "components/a.gts"));
  assert.match(older, /@service router;/);
  assert.match(older, /@tracked open = false;/);
  assert.match(older, /#secret = null;/);
  assert.doesNotMatch(older, /declare|args;/);
});

test("leaves templates as they are, wherever they stand", () => {
  const inClass =
    '<template>\n    {{#if @a}}<b class="x">$& `$1`</b>{{/if}}\n  </template>';
  const inCall = "<template><Label @of={{one}} /></template>";
  const alone = "<template>{{yield}}</template>";
  const older = codeOf(
    `class A { ${inClass} }\nawait render(${inCall});\n${alone}\n`,
    "components/a.gts"
  );
  for (const template of [inClass, `render(${inCall})`, alone]) {
    assert.ok(older.includes(template), template);
  }
  assert.doesNotMatch(older, /__TEMPLATE/);
});

test("wraps what a route renders, and only that", () => {
  const code =
    'import Page from "../components/page";\n<template><Page /></template>';
  assert.equal(
    compact(codeOf(code, "/x/templates/user/verification.gts")),
    'import RouteTemplate from "ember-route-template"; import Page from "../components/page"; export default RouteTemplate(<template><Page /></template>);'
  );
  assert.doesNotMatch(codeOf(code, "/x/components/page.gts"), /RouteTemplate/);
});

test("maps imports to where older Discourse has them", () => {
  const code = `
    import DButton from "discourse/ui-kit/d-button";
    import Form from "discourse/components/form";
    import DTooltip from "discourse/float-kit/components/d-tooltip";
    import loadChartJS from "discourse/lib/load-chart-js";
    import cases from "../fixtures/cases.json";
    import { ajax } from "discourse/lib/ajax";
  `;
  assert.equal(
    compact(codeOf(code, "components/a.ts")),
    [
      'import DButton from "discourse/components/d-button";',
      'import Form from "discourse/plugins/discourse-verified-members/discourse/lib/form-kit-bridge";',
      'import DTooltip from "float-kit/components/d-tooltip";',
      'import loadChartJS from "discourse/plugins/discourse-verified-members/discourse/lib/load-chart-js";',
      'import cases from "../fixtures/cases";',
      'import { ajax } from "discourse/lib/ajax";',
    ].join(" ")
  );
});

test("refuses an import that older Discourse lacks, and says what to do", () => {
  assert.throws(
    () => codeOf('import A from "discourse/ui-kit/d-brand-new";', "a.ts"),
    /d-brand-new is not in legacy\/import-map\.mjs: add/
  );
});

test("names what a module needs at once, and what it asks for later", () => {
  const code = `
    import type Owner from "@ember/owner";
    import { type Label } from "./label";
    import DButton from "discourse/ui-kit/d-button";
    import { days } from "../lib/days";
    export { weeks } from "../lib/weeks";
    const load = () => Promise.all([import("./details"), import("./more")]);
  `;
  const own = "discourse/plugins/discourse-verified-members/discourse";
  const path = "assets/javascripts/discourse/components/a.gts";
  const { code: older, imports, onDemand } = transpile(code, path);
  assert.deepEqual(imports, [
    `${own}/lib/import-on-demand`,
    "discourse/components/d-button",
    `${own}/lib/days`,
    `${own}/lib/weeks`,
  ]);
  assert.deepEqual(onDemand, [
    `${own}/components/details`,
    `${own}/components/more`,
  ]);
  assert.match(
    compact(older),
    new RegExp(
      `^import importOnDemand from "${own}/lib/import-on-demand"; .*` +
        `Promise.all\\(\\[importOnDemand\\("${own}/components/details"\\), importOnDemand\\("${own}/components/more"\\)\\]\\);$`
    )
  );
  assert.doesNotMatch(older, /label/);
});
