/**
 * Holds the stand-ins to the host's published declarations. What the host no longer
 * exports, no longer has as a member, wants other arguments for or gives otherwise is a
 * type error here.
 */
import type EmberRoute from "@ember/routing/route";
import type Service from "@ember/service";
import type HostCard from "discourse/admin/components/admin-config-area-card";
import type HostForm from "discourse/components/form";
import type HostModalContainer from "discourse/components/modal-container";
import type HostDialogHolder from "discourse/dialog-holder/components/dialog-holder";
import type HostDialog from "discourse/dialog-holder/services/dialog";
import type HostTooltips from "discourse/float-kit/components/d-tooltips";
import type HostToasts from "discourse/float-kit/services/toasts";
import type HostTooltip from "discourse/float-kit/services/tooltip";
import type * as HostAjax from "discourse/lib/ajax";
import type * as HostAjaxError from "discourse/lib/ajax-error";
import type hostCookie from "discourse/lib/cookie";
import type * as HostDebounce from "discourse/lib/debounce";
import type * as HostGetUrl from "discourse/lib/get-url";
import type hostLoadChartJS from "discourse/lib/load-chart-js";
import type HostNotification from "discourse/lib/notification-types/base";
import type { withPluginApi as hostWithPluginApi } from "discourse/lib/plugin-api";
import type HostUrl from "discourse/lib/url";
import type { userPath as hostUserPath } from "discourse/lib/url";
import type * as HostUtilities from "discourse/lib/utilities";
import type HostSite from "discourse/models/site";
import type HostUser from "discourse/models/user";
import type HostRoute from "discourse/routes/discourse";
import type HostPeopleChooser from "discourse/select-kit/components/email-group-user-chooser";
import type * as HostCapabilities from "discourse/services/capabilities";
import type HostModal from "discourse/services/modal";
import type * as HostComponentTest from "discourse/tests/helpers/component-test";
import type * as HostPretender from "discourse/tests/helpers/create-pretender";
import type hostFormHelper from "discourse/tests/helpers/form-kit-helper";
import type * as HostTruth from "discourse/truth-helpers";
import type HostButton from "discourse/ui-kit/d-button";
import type HostSpinner from "discourse/ui-kit/d-conditional-loading-spinner";
import type HostLoadMore from "discourse/ui-kit/d-load-more";
import type HostDModal from "discourse/ui-kit/d-modal";
import type HostNavigationItem from "discourse/ui-kit/d-navigation-item";
import type hostAvatar from "discourse/ui-kit/helpers/d-avatar";
import type hostConcatClass from "discourse/ui-kit/helpers/d-concat-class";
import type hostElement from "discourse/ui-kit/helpers/d-element";
import type hostIcon from "discourse/ui-kit/helpers/d-icon";
import type * as HostI18n from "discourse-i18n";
import type { UserSummary } from "../../assets/javascripts/discourse/lib/records";
import type Card from "./admin/components/admin-config-area-card";
import type Form from "./components/form";
import type ModalContainer from "./components/modal-container";
import type DialogHolder from "./dialog-holder/components/dialog-holder";
import type I18n from "./discourse-i18n";
import type { i18n } from "./discourse-i18n";
import type Tooltips from "./float-kit/components/d-tooltips";
import type { ajax } from "./lib/ajax";
import type { extractError } from "./lib/ajax-error";
import type cookie from "./lib/cookie";
import type debounce from "./lib/debounce";
import type getUrl from "./lib/get-url";
import type loadChartJS from "./lib/load-chart-js";
import type Notification from "./lib/notification-types/base";
import type { withPluginApi } from "./lib/plugin-api";
import type Url from "./lib/url";
import type { userPath } from "./lib/url";
import type * as Utilities from "./lib/utilities";
import type Site from "./models/site";
import type User from "./models/user";
import type Route from "./routes/discourse";
import type PeopleChooser from "./select-kit/components/email-group-user-chooser";
import type * as Capabilities from "./services/capabilities";
import type Dialog from "./services/dialog";
import type Modal from "./services/modal";
import type Toasts from "./services/toasts";
import type Tooltip from "./services/tooltip";
import type * as ComponentTest from "./tests/helpers/component-test";
import type * as Pretender from "./tests/helpers/create-pretender";
import type formHelper from "./tests/helpers/form-kit-helper";
import type * as Truth from "./truth-helpers";
import type Button from "./ui-kit/d-button";
import type Spinner from "./ui-kit/d-conditional-loading-spinner";
import type LoadMore from "./ui-kit/d-load-more";
import type DModal from "./ui-kit/d-modal";
import type NavigationItem from "./ui-kit/d-navigation-item";
import type dAvatar from "./ui-kit/helpers/d-avatar";
import type dConcatClass from "./ui-kit/helpers/d-concat-class";
import type element from "./ui-kit/helpers/d-element";
import type dIcon from "./ui-kit/helpers/d-icon";

type IsAny<Type> = 0 extends 1 & Type ? true : false;
/** What Ember's own classes bring. */
type Inherited = keyof EmberRoute | keyof Service;
type Callable = (...args: never[]) => unknown;

/** Whether whoever calls it as the host wants it called may call the stand-in the same way. */
type Takes<Host, StandIn> = Host extends (...args: infer Given) => unknown
  ? StandIn extends (...args: Given) => unknown
    ? true
    : false
  : true;

/** What comes out of it: of a function its result, of anything else itself. */
type Outcome<Type> = Type extends (...args: never) => infer Result
  ? Result
  : Type;

/**
 * Whether what comes out is the host's, where the host says what that is. Its
 * declarations often leave out that nothing may come; a stand-in may keep to nothing.
 */
type Gives<Host, StandIn> = [NonNullable<Outcome<StandIn>>] extends [
  Outcome<Host> | void,
]
  ? true
  : false;

/** Whether it both takes and gives what the host does. */
type Matches<Host, StandIn> = false extends
  | Takes<Host, StandIn>
  | Gives<Host, StandIn>
  ? false
  : true;

/** Names of members that the host lacks, or wants called otherwise. */
type Drifted<Host, StandIn> = {
  [Name in Exclude<keyof StandIn, Inherited>]-?: Name extends keyof Host
    ? IsAny<Host[Name]> extends true
      ? never
      : Matches<Host[Name], StandIn[Name]> extends true
        ? never
        : Name
    : Name;
}[Exclude<keyof StandIn, Inherited>];

/**
 * `true` when everything that the stand-in has is the host's as well.
 *
 * @typeParam Own - Members that only the sandbox's own pages use.
 */
type Conforms<Host, StandIn, Own extends PropertyKey = never> =
  IsAny<Host> extends true
    ? "the host no longer has it"
    : [Exclude<Drifted<Host, StandIn>, Own>] extends [never]
      ? Host extends Callable
        ? Matches<Host, StandIn>
        : true
      : ["drifted", Exclude<Drifted<Host, StandIn>, Own>];

/** The same of names alone, where the stand-in narrows what it takes to what is used. */
type Named<Host, StandIn, Own extends PropertyKey = never> = [
  Exclude<keyof StandIn, keyof Host | Inherited | Own>,
] extends [never]
  ? true
  : ["drifted", Exclude<keyof StandIn, keyof Host | Inherited | Own>];

type Instance<Class> = Class extends abstract new (...args: never[]) => infer It
  ? It
  : never;

/** Names of arguments that a component of the host does not declare. */
type ExtraArgs<Host, StandIn> = Host extends { args: infer Declared }
  ? IsAny<Declared> extends true
    ? never
    : StandIn extends { args: infer Used }
      ? Exclude<keyof Used, keyof Declared>
      : never
  : never;

type Draws<Host, StandIn> =
  IsAny<Host> extends true
    ? "the host no longer has it"
    : [ExtraArgs<Instance<Host>, Instance<StandIn>>] extends [never]
      ? true
      : ["drifted", ExtraArgs<Instance<Host>, Instance<StandIn>>];

/** What the helper for tests hands out of a form. */
type Worked<Helper> = Helper extends (...args: never[]) => infer Handed
  ? Handed
  : never;
type WorkedField<Helper> =
  Worked<Helper> extends { field: (name: never) => infer Field }
    ? Field
    : never;

type Api<With> = With extends (callback: (api: infer It) => never) => unknown
  ? It
  : never;

/** What a user's JSON brings, which the host does not declare. */
type UserAttribute = keyof UserSummary | "admin" | "moderator" | "verified_as";

/** Every line is `true`, or its alias names what has drifted. */
export type Conformance = [
  Holds<Conforms<typeof HostAjax.ajax, typeof ajax>>,
  Holds<Conforms<typeof HostAjaxError.extractError, typeof extractError>>,
  Holds<Conforms<typeof hostCookie, typeof cookie>>,
  Holds<Conforms<typeof HostDebounce.default, typeof debounce>>,
  Holds<Conforms<typeof HostGetUrl.default, typeof getUrl>>,
  Holds<Conforms<typeof hostLoadChartJS, typeof loadChartJS>>,
  Holds<Conforms<typeof HostI18n.i18n, typeof i18n>>,
  Holds<Conforms<typeof HostI18n.default, typeof I18n>>,
  Holds<Named<typeof HostTruth, typeof Truth>>,
  Holds<Conforms<typeof HostUrl, typeof Url>>,
  Holds<Conforms<typeof hostUserPath, typeof userPath>>,
  Holds<Named<typeof HostUtilities, typeof Utilities>>,
  Holds<Conforms<typeof hostAvatar, typeof dAvatar>>,
  Holds<Conforms<typeof hostConcatClass, typeof dConcatClass>>,
  Holds<Conforms<typeof hostElement, typeof element>>,
  Holds<Conforms<typeof hostIcon, typeof dIcon>>,
  Holds<Conforms<Api<typeof hostWithPluginApi>, Api<typeof withPluginApi>>>,
  Holds<Named<typeof HostCapabilities, typeof Capabilities>>,
  Holds<Conforms<HostDialog, Dialog>>,
  Holds<Conforms<HostModal, Modal>>,
  Holds<Conforms<HostNotification, Notification>>,
  Holds<Conforms<HostRoute, Route>>,
  Holds<Conforms<HostSite, Site, "verified_affiliations">>,
  Holds<Conforms<HostToasts, Toasts, "activeToasts">>,
  Holds<Named<HostTooltip, Tooltip, "open">>,
  Holds<Conforms<HostUser, User, UserAttribute>>,
  Holds<Draws<typeof HostButton, typeof Button>>,
  Holds<Draws<typeof HostCard, typeof Card>>,
  Holds<Draws<typeof HostDialogHolder, typeof DialogHolder>>,
  Holds<Draws<typeof HostDModal, typeof DModal>>,
  Holds<Draws<typeof HostForm, typeof Form>>,
  Holds<Draws<typeof HostLoadMore, typeof LoadMore>>,
  Holds<Draws<typeof HostModalContainer, typeof ModalContainer>>,
  Holds<Draws<typeof HostNavigationItem, typeof NavigationItem>>,
  Holds<Draws<typeof HostPeopleChooser, typeof PeopleChooser>>,
  Holds<Draws<typeof HostSpinner, typeof Spinner>>,
  Holds<Draws<typeof HostTooltips, typeof Tooltips>>,
  Holds<Conforms<typeof HostComponentTest, typeof ComponentTest>>,
  Holds<Named<typeof HostPretender, typeof Pretender>>,
  Holds<Named<Worked<typeof hostFormHelper>, Worked<typeof formHelper>>>,
  Holds<
    Named<WorkedField<typeof hostFormHelper>, WorkedField<typeof formHelper>>
  >,
];

type Holds<Verdict extends true> = Verdict;
