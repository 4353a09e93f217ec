import { VISIBILITIES } from "../../assets/javascripts/discourse/lib/own-label";
import type { OwnVerification } from "../../assets/javascripts/discourse/lib/records";
import type Call from "./call";
import { Refusal } from "./http";
import type { StoredVerification } from "./state";
import { said } from "./words";

type One = { verification: OwnVerification };

function own(call: Call): StoredVerification {
  const verification = call.verification();
  if (verification.user_id !== call.me.id) {
    throw call.notFound();
  }
  return verification;
}

export function visibility(call: Call): One {
  const verification = own(call);
  const chosen = VISIBILITIES.find(
    (each) => each === call.body.label_visibility
  );
  if (!chosen) {
    throw new Refusal(422, said("errors.label_visibility"));
  }
  verification.label_visibility = chosen;
  return { verification: call.views.ownVerification(verification) };
}

function paused(call: Call, pauses: StoredVerification["pauses"]): One {
  const verification = own(call);
  verification.pauses = pauses;
  return { verification: call.views.ownVerification(verification) };
}

export function pause(call: Call): One {
  return paused(call, ["holder"]);
}

export function resume(call: Call): One {
  return paused(call, []);
}
