import type { TestContext } from "@ember/test-helpers";
import { setupRenderingTest as setup } from "ember-qunit";
import I18n from "../../discourse-i18n";
import { connect } from "../../lib/ajax";
import { remember } from "../../lib/application";
import Site from "../../models/site";
import User from "../../models/user";
import pretender from "./create-pretender";

// Ember keeps what it has rendered into an element and stumbles over it when the
// next test, with another owner, renders into the same one.
function renewContainer(): void {
  const container = document.querySelector("#ember-testing");
  container?.replaceWith(container.cloneNode());
}

/** Renders with the host's services, signed in as somebody who is not staff. */
export function setupRenderingTest(
  hooks: NestedHooks,
  { anonymous = false }: { anonymous?: boolean } = {}
): void {
  hooks.beforeEach(renewContainer);
  setup(hooks);

  hooks.beforeEach(function (this: TestContext) {
    const { owner } = this;
    const site = new Site({ verified_affiliations: [] });
    const currentUser = anonymous
      ? null
      : new User({
          id: 1,
          username: "tester",
          name: "Tester",
          avatar_template: "data:,",
        });
    const records = {
      "current-user": currentUser,
      site,
      "site-settings": { verified_members_enabled: true },
    };
    for (const [name, record] of Object.entries(records)) {
      owner.register(`service:${name}`, record as never, {
        instantiate: false,
      });
    }
    Object.assign(this, { site, currentUser });
    I18n.locale = "en";
    remember(owner);
    connect(pretender);
  });

  hooks.afterEach(() => {
    pretender.reset();
    connect(undefined);
    remember(undefined);
  });
}
