import Application from "@ember/application";
import type ApplicationInstance from "@ember/application/instance";
import type Owner from "@ember/owner";
import "./styles/page.scss";
import modules from "plugin:modules";
import I18n from "../host/discourse-i18n";
import { connect } from "../host/lib/ajax";
import { remember } from "../host/lib/application";
import Site from "../host/models/site";
import User from "../host/models/user";
import { SimulatedServer } from "../server/server";
import Views from "../server/views";
import Resolver from "./resolver";
import { readSettings, writeSettings } from "./settings";
import { keepState, readState } from "./world";

const LATENCY_MS = 150;

const settings = readSettings();
const state = readState();
const server = new SimulatedServer(state, {
  persona: settings.persona,
  latency: LATENCY_MS,
  fails: settings.fails,
  onChange: keepState,
});
const views = new Views(state);

I18n.locale = settings.locale;
document.documentElement.lang = I18n.currentBcp47Locale;
document.documentElement.dataset.scheme = settings.scheme;
connect(server);

class Sandbox extends Application {
  override Resolver = Resolver as never;
}

interface Initializer {
  name?: string;
  initialize: (owner: Owner) => void;
}

function registerRecords(owner: ApplicationInstance): void {
  const { persona } = server;
  const user =
    persona &&
    new User({ ...persona, verified_as: views.labelsOf(persona.id) });
  const site = new Site({ verified_affiliations: views.affiliations(true) });
  const records = {
    "current-user": user,
    site,
    "site-settings": {
      verified_members_enabled: true,
      verified_members_public_figures: true,
    },
    world: { server, views },
  };
  for (const [name, record] of Object.entries(records)) {
    owner.register(`service:${name}`, record as never, { instantiate: false });
  }
}

Sandbox.instanceInitializer({
  name: "sandbox",
  initialize(owner: ApplicationInstance) {
    registerRecords(owner);
    remember(owner);
    for (const [path, module] of Object.entries(modules)) {
      if (
        path.includes("/initializers/") ||
        path.includes("/api-initializers/")
      ) {
        (module.default as Initializer).initialize(owner);
      }
    }
  },
});

Sandbox.create({ rootElement: document.body });

addEventListener("pagehide", () => {
  writeSettings({ path: location.pathname + location.search });
});
