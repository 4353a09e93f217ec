import loadScript from "discourse/lib/load-script";

/**
 * Older Discourse has its chart library as a script beside its bundles.
 *
 * @returns {Promise<Function>} the library's `Chart`
 */
export default async function loadChartJS() {
  await loadScript("/javascripts/Chart.min.js");
  return window.Chart;
}
