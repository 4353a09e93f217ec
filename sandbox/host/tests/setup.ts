import Application from "@ember/application";
import { setApplication, setResolver } from "@ember/test-helpers";
import { start } from "ember-qunit";
import * as QUnit from "qunit";
import { setup } from "qunit-dom";
import Resolver from "../../app/resolver";

class TestedApplication extends Application {
  override Resolver = Resolver as never;
}

declare global {
  /** Given by the runner: hears of each test that ended. */
  function testEnded(test: unknown): void;
  /** Given by the runner: hears that all have. */
  function runEnded(): void;
}

/** A test that waits for what never comes ends here, and the run goes on. */
const TEST_LIMIT_MS = 20_000;

interface TestEnd {
  errors: unknown[];
  fullName: string[];
  status: string;
}

/** QUnit's callbacks, which its published types leave out. */
interface Reports {
  on(event: "testEnd", callback: (test: TestEnd) => void): void;
  on(event: "runEnd", callback: () => void): void;
}

/** Runs every test that has been imported before. */
export function run(): void {
  setup(QUnit.assert);
  QUnit.config.testTimeout = TEST_LIMIT_MS;
  const reports = QUnit as unknown as Reports;
  reports.on("testEnd", ({ status, fullName, errors }) => {
    testEnded({ status, fullName, errors });
  });
  reports.on("runEnd", runEnded);
  setResolver(Resolver.create() as never);
  setApplication(
    TestedApplication.create({ autoboot: false, rootElement: "#ember-testing" })
  );
  start({ setupTestIsolationValidation: true });
}
