import { setApplication, setResolver } from "@ember/test-helpers";
import Application from "@ember/application";
import * as QUnit from "qunit";
import { setup } from "qunit-dom";
import { start } from "ember-qunit";
import Resolver from "../../app/resolver";

class TestedApplication extends Application {
  Resolver = Resolver as never;
}

declare global {
  /** Given by the runner: hears of each test that ended. */
  function testEnded(test: unknown): void;
  /** Given by the runner: hears that all have. */
  function runEnded(): void;
}

/** Runs every test that has been imported before. */
export function run(): void {
  setup(QUnit.assert);
  QUnit.on("testEnd", ({ status, fullName, errors }) => {
    testEnded({ status, fullName, errors });
  });
  QUnit.on("runEnd", runEnded);
  setResolver(Resolver.create() as never);
  setApplication(
    TestedApplication.create({ autoboot: false, rootElement: "#ember-testing" })
  );
  start({ setupTestIsolationValidation: true });
}
