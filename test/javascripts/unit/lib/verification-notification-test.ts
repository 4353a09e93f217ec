import { setupTest } from "ember-qunit";
import { module, test } from "qunit";
import NotificationTypeBase from "discourse/lib/notification-types/base";
import { i18n } from "discourse-i18n";
import verificationNotification, {
  type VerificationNews,
} from "discourse/plugins/discourse-verified-members/discourse/lib/verification-notification";

function notificationOf(
  data: VerificationNews,
  currentUser: { staff?: boolean } = {}
): NotificationTypeBase {
  const VerificationNotification =
    verificationNotification(NotificationTypeBase);
  return new VerificationNotification({
    notification: { data },
    currentUser,
    siteSettings: {},
    site: {},
  });
}

module("Unit | Lib | verification-notification", function (hooks) {
  setupTest(hooks);

  test("leads reviewers to the queue and says how many wait", function (assert) {
    const news: VerificationNews = { event: "applied", count: 3 };
    const notification = notificationOf(news, { staff: true });

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
    assert.true(
      notificationOf(news).linkHref.endsWith("/verified-members/review"),
      "reviewers who are not staff have one outside the panel"
    );
  });

  test("says how many of them wait too long, where any does", function (assert) {
    const notification = notificationOf(
      { event: "overdue", count: 30, over_target: 4 },
      { staff: true }
    );

    assert.strictEqual(
      notification.description,
      i18n("verified_members.notifications.overdue", {
        count: 30,
        over_target: 4,
      }),
      "both numbers are told"
    );
    assert.true(
      notification.linkHref.endsWith("/applications"),
      "the link leads to the queue"
    );
  });

  test("leads members to their own page and names the affiliation", function (assert) {
    for (const event of [
      "approved",
      "refused",
      "returned",
      "lapsing",
      "lapsed",
      "revoked",
    ] as const) {
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

  test("leads whoever answers requests to join to their queue, and says how many wait", function (assert) {
    for (const event of [
      "join_requested",
      "join_waiting",
      "join_overdue",
    ] as const) {
      const notification = notificationOf({ event, count: 4 });

      assert.true(notification.description.includes("4"), `${event} says it`);
      assert.true(
        notification.linkHref.endsWith("/verified-members/join-requests"),
        `${event} leads there`
      );
    }
  });

  test("leads new members to their chapter, and others to their own page", function (assert) {
    const ends = {
      join_accepted: "/g/car_club",
      chapter_moved: "/g/car_club",
      join_declined: "/u/lin/verification",
      join_closed: "/u/lin/verification",
    } as const;

    for (const [event, end] of Object.entries(ends)) {
      const notification = notificationOf({
        event: event as keyof typeof ends,
        chapter_id: 21,
        chapter_name: "Car <b>club</b>",
        group_name: "car_club",
        username: "Lin",
      });

      assert.true(
        notification.description.includes("Car <b>club</b>"),
        `${event} names the chapter, as text`
      );
      assert.true(notification.linkHref.endsWith(end), `${event}: ${end}`);
    }
  });

  test("tells good news from bad by its icon too", function (assert) {
    const about = {
      chapter_id: 21,
      chapter_name: "Car club",
      group_name: "car_club",
      username: "Lin",
    };
    const accepted = notificationOf({ event: "join_accepted", ...about });
    const declined = notificationOf({ event: "join_declined", ...about });
    const applied = notificationOf({ event: "applied", count: 1 });

    assert.notStrictEqual(accepted.icon, declined.icon);
    assert.strictEqual(applied.icon, "id-card", "applications keep theirs");
  });
});
