/**
 * Where Discourse before 2026.7 keeps what current Discourse calls otherwise.
 * The one table of the legacy build; a name that is neither here nor the same
 * in both must not be imported.
 */
export const MODULES = {
  "discourse/ui-kit/d-breadcrumbs-item":
    "discourse/components/d-breadcrumbs-item",
  "discourse/ui-kit/d-button": "discourse/components/d-button",
  "discourse/ui-kit/d-conditional-loading-spinner":
    "discourse/components/conditional-loading-spinner",
  "discourse/ui-kit/d-empty-state": "discourse/components/empty-state",
  "discourse/ui-kit/d-load-more": "discourse/components/load-more",
  "discourse/ui-kit/d-modal": "discourse/components/d-modal",
  "discourse/ui-kit/d-modal-cancel": "discourse/components/d-modal-cancel",
  "discourse/ui-kit/d-navigation-item":
    "discourse/components/d-navigation-item",
  "discourse/ui-kit/d-page-action-button":
    "discourse/components/d-page-action-button",
  "discourse/ui-kit/d-page-header": "discourse/components/d-page-header",
  "discourse/ui-kit/d-page-subheader": "discourse/components/d-page-subheader",
  "discourse/ui-kit/d-toggle-switch": "discourse/components/d-toggle-switch",
  "discourse/ui-kit/helpers/d-avatar": "discourse/helpers/avatar",
  "discourse/ui-kit/helpers/d-concat-class": "discourse/helpers/concat-class",
  "discourse/ui-kit/helpers/d-format-date": "discourse/helpers/format-date",
  "discourse/ui-kit/helpers/d-icon": "discourse/helpers/d-icon",
  "discourse/truth-helpers": "truth-helpers",
};

/** Whole folders that have moved, by their beginning. */
export const FOLDERS = {
  "discourse/admin/": "admin/",
  "discourse/dialog-holder/": "dialog-holder/",
  "discourse/float-kit/": "float-kit/",
  "discourse/select-kit/": "select-kit/",
};

/** Folders that older Discourse does not have: whatever is not in `MODULES` is an error. */
export const UNKNOWN = ["discourse/ui-kit/"];

/** Modules that older Discourse does without: it finds reviewable components by their names. */
export const LEFT_OUT = [
  "admin/assets/javascripts/discourse/initializers/verified-members-review.ts",
];

/** FormKit speaks otherwise: a module of our own stands between. */
export const FORM = "discourse/components/form";
export const FORM_BRIDGE =
  "discourse/plugins/discourse-verified-members/discourse/lib/form-kit-bridge";

/** So does the loader of the chart library. */
export const CHART = "discourse/lib/load-chart-js";
export const CHART_BRIDGE =
  "discourse/plugins/discourse-verified-members/discourse/lib/load-chart-js";

/**
 * @param {string} source what a module imports from
 * @returns {string} the same for older Discourse
 * @throws {Error} when there is none
 */
export function mapImport(source) {
  if (source === FORM) {
    return FORM_BRIDGE;
  }
  if (source === CHART) {
    return CHART_BRIDGE;
  }
  if (MODULES[source]) {
    return MODULES[source];
  }
  const folder = Object.keys(FOLDERS).find((start) => source.startsWith(start));
  if (folder) {
    return FOLDERS[folder] + source.slice(folder.length);
  }
  if (UNKNOWN.some((start) => source.startsWith(start))) {
    throw new Error(
      `${source} is not in legacy/import-map.mjs: add where older Discourse has it`
    );
  }
  return source.replace(/\.json$/, "");
}
