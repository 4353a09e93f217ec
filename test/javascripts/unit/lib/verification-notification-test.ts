import { setupTest } from "ember-qunit";
import { module, test } from "qunit";
import NotificationTypeBase from "discourse/lib/notification-types/base";
import verificationNotification, {
  type VerificationNews,
} from "discourse/plugins/discourse-verified-members/discourse/lib/verification-notification";

function notificationOf(data: VerificationNews): NotificationTypeBase {
  const VerificationNotification =
    verificationNotification(NotificationTypeBase);
  return new VerificationNotification({
    notification: { data },
    currentUser: {},
    siteSettings: {},
    site: {},
  });
}

module("Unit | Lib | verification-notification", function (hooks) {
  setupTest(hooks);

  test("leads reviewers to the queue and says how many wait", function (assert) {
    const notification = notificationOf({ event: "applied", count: 3 });

    assert.true(
      notification.description.includes("3"),
      "the number of waiting applications is told"
    );
    assert.true(
      notification.linkHref.endsWith(
        "/admin/plugins/discourse-verified-members/applications"
      ),
      "the link leads to the queue"
    );
  });

  test("leads members to their own page and names the affiliation", function (assert) {
    for (const event of ["approved", "refused", "revoked"] as const) {
      const notification = notificationOf({
        event,
        affiliation_id: 7,
        affiliation_name: "Party <b>member</b>",
        username: "Lin",
      });

      assert.true(
        notification.description.includes("Party <b>member</b>"),
        `${event} names the affiliation, as text`
      );
      assert.true(
        notification.linkHref.endsWith("/u/lin/verification"),
        `${event} leads to the member's own page`
      );
    }
  });
});
