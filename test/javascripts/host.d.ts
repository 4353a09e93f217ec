import "qunit-dom";
import type Site from "discourse/models/site";

declare module "@ember/test-helpers" {
  interface TestContext {
    /** Set by the host's `setupRenderingTest`. */
    site: Site;
  }
}
