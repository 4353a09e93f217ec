import require from "require";

let arrival = null;

// The server names the script in a meta tag: see the end of plugin.rb.
async function fetchSecondBundle() {
  const { content } = document.querySelector(
    "meta[name=verified-members-second-bundle]"
  );
  const script = document.createElement("script");
  try {
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${content} did not load`));
      script.src = content;
      document.head.append(script);
    });
  } catch (error) {
    // So that it can be tried again.
    script.remove();
    arrival = null;
    throw error;
  }
}

/**
 * Older Discourse has no `import()`. What would come with it is in the second of the
 * plugin's bundles, which only staff get with the page.
 *
 * @param {string} name of a module
 * @returns {Promise<object>} what it exports
 * @throws {Error} when it cannot be had now; the next call tries again
 */
export default async function importOnDemand(name) {
  if (!require.has(name)) {
    arrival ??= fetchSecondBundle();
    await arrival;
  }
  return require(name);
}
