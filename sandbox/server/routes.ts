import * as admin from "./admin";
import * as adminChapters from "./admin-chapters";
import type Call from "./call";
import * as evidence from "./evidence";
import { figures } from "./figures";
import { history } from "./history";
import * as joinDecisions from "./join-decisions";
import * as joinRequests from "./join-requests";
import * as member from "./member";
import * as ownLabel from "./own-label";
import * as referrals from "./referrals";
import * as repair from "./repair";
import * as returns from "./returns";
import { reviewing } from "./review";
import * as revocations from "./revocations";
import * as setUp from "./set-up";
import * as staff from "./staff";
import * as validity from "./validity";
import * as zones from "./zones";

export type Audience = "anyone" | "members" | "reviewers" | "staff" | "admins";

type Handler = (call: Call) => unknown;

const OURS = "/verified-members";
const ADMIN = "/admin/plugins/discourse-verified-members";

/** Who may ask for what, and who answers; the first that fits does. */
export const ROUTES: [string, Audience, Handler][] = [
  [`GET ${OURS}/verification`, "members", member.verificationPage],
  [`POST ${OURS}/applications`, "members", member.apply],
  [`PUT ${OURS}/applications/:/answer`, "members", returns.answer],
  [`PUT ${OURS}/applications/:/withdraw`, "members", member.withdraw],
  [`POST ${OURS}/evidence`, "members", evidence.upload],
  [`DELETE ${OURS}/evidence/:`, "members", evidence.removeUpload],
  [`PUT ${OURS}/verifications/:/renounce`, "members", member.renounce],
  [`PUT ${OURS}/verifications/:/confirm`, "members", validity.confirm],
  [`PUT ${OURS}/verifications/:/visibility`, "members", ownLabel.visibility],
  [`PUT ${OURS}/verifications/:/pause`, "members", ownLabel.pause],
  [`PUT ${OURS}/verifications/:/resume`, "members", ownLabel.resume],
  [`PUT ${OURS}/revocations/:/answer`, "members", revocations.sendAnswer],
  [`GET ${OURS}/labels/:`, "anyone", member.labels],
  [`GET ${OURS}/zones/:`, "anyone", zones.zone],
  [`GET ${OURS}/boards/:`, "anyone", zones.board],
  [`GET ${OURS}/chapters`, "members", zones.ownChapters],
  [`GET ${OURS}/chapters/:`, "anyone", zones.showChapter],
  [`GET ${OURS}/figures`, "anyone", figures],
  [`GET ${OURS}/join-requests`, "members", joinRequests.joinQueue],
  [`POST ${OURS}/join-requests`, "members", joinRequests.ask],
  [`PUT ${OURS}/join-requests/decide`, "members", joinDecisions.decideSeveral],
  [`PUT ${OURS}/join-requests/:/withdraw`, "members", joinRequests.takeBack],
  [`PUT ${OURS}/join-requests/:/accept`, "members", joinDecisions.accept],
  [`PUT ${OURS}/join-requests/:/decline`, "members", joinDecisions.decline],
  [`GET ${OURS}/review`, "reviewers", staff.queue],
  [`GET ${OURS}/review/:`, "reviewers", reviewing(staff.open)],
  [`PUT ${OURS}/review/:/approve`, "reviewers", reviewing(staff.approve)],
  [`PUT ${OURS}/review/:/refuse`, "reviewers", reviewing(staff.refuse)],
  [`PUT ${OURS}/review/:/return`, "reviewers", reviewing(returns.giveBack)],
  [`PUT ${OURS}/review/:/note`, "reviewers", reviewing(returns.note)],
  [`PUT ${OURS}/review/:/claim`, "reviewers", reviewing(returns.claim)],
  [`GET ${OURS}/review/:/sheet`, "reviewers", reviewing(referrals.sheet)],
  [`PUT ${OURS}/review/:/referral`, "reviewers", reviewing(referrals.refer)],
  [
    `PUT ${OURS}/review/:/referral/answer`,
    "reviewers",
    reviewing(referrals.answered),
  ],
  ["GET /groups/search", "members", admin.groups],
  [`GET ${ADMIN}/applications`, "staff", staff.queue],
  [`GET ${ADMIN}/applications/:`, "staff", staff.open],
  [`PUT ${ADMIN}/applications/:/approve`, "staff", staff.approve],
  [`PUT ${ADMIN}/applications/:/refuse`, "staff", staff.refuse],
  [`PUT ${ADMIN}/applications/:/return`, "staff", returns.giveBack],
  [`PUT ${ADMIN}/applications/:/note`, "staff", returns.note],
  [`PUT ${ADMIN}/applications/:/claim`, "staff", returns.claim],
  [`GET ${ADMIN}/applications/:/sheet`, "staff", referrals.sheet],
  [`PUT ${ADMIN}/applications/:/referral`, "staff", referrals.refer],
  [`PUT ${ADMIN}/applications/:/referral/answer`, "staff", referrals.answered],
  [`GET ${ADMIN}/register`, "staff", staff.register],
  [`GET ${ADMIN}/verifications/:/history`, "staff", history],
  [`PUT ${ADMIN}/verifications/renew`, "staff", validity.renewSeveral],
  [`PUT ${ADMIN}/verifications/:/revoke`, "staff", staff.revoke],
  [`PUT ${ADMIN}/verifications/:/confirm-change`, "staff", staff.confirmChange],
  [`PUT ${ADMIN}/verifications/:/restore`, "staff", revocations.restore],
  [`PUT ${ADMIN}/verifications/:/uphold`, "staff", revocations.uphold],
  [`GET ${ADMIN}/affiliations`, "admins", admin.affiliations],
  [`POST ${ADMIN}/affiliations`, "admins", admin.createAffiliation],
  [`GET ${ADMIN}/affiliations/presets`, "admins", admin.presets],
  [`GET ${ADMIN}/affiliations/:`, "admins", admin.showAffiliation],
  [`PUT ${ADMIN}/affiliations/:`, "admins", admin.updateAffiliation],
  [`DELETE ${ADMIN}/affiliations/:`, "admins", admin.destroyAffiliation],
  [`GET ${ADMIN}/chapters`, "admins", adminChapters.chaptersPage],
  [`POST ${ADMIN}/chapters`, "admins", adminChapters.createChapter],
  [`PUT ${ADMIN}/chapters/order`, "admins", adminChapters.orderChapters],
  [`GET ${ADMIN}/chapters/:`, "admins", adminChapters.showForAdmin],
  [`PUT ${ADMIN}/chapters/:`, "admins", adminChapters.updateChapter],
  [`PUT ${ADMIN}/chapters/:/archive`, "admins", adminChapters.archiveChapter],
  [`PUT ${ADMIN}/chapters/:/restore`, "admins", adminChapters.restoreChapter],
  [`PUT ${ADMIN}/chapters/:/leaders`, "admins", adminChapters.addLeader],
  [`PUT ${ADMIN}/chapters/:/transfer`, "admins", adminChapters.transferMember],
  [`GET ${ADMIN}/repair`, "admins", repair.repairs],
  [`PUT ${ADMIN}/repair`, "admins", repair.mend],
  [`GET ${ADMIN}/set-up`, "admins", setUp.setUpStart],
  [`POST ${ADMIN}/set-up`, "admins", setUp.beginSetUp],
  [`GET ${ADMIN}/set-up/:`, "admins", setUp.showSetUp],
  [`PUT ${ADMIN}/set-up/:/chapters`, "admins", setUp.setUpChapters],
  [`PUT ${ADMIN}/set-up/:/zone`, "admins", setUp.setUpZone],
];
