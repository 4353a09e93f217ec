/** Every module of the plugin that Discourse finds by its path. */
declare module "plugin:modules" {
  const modules: Record<string, { default?: unknown }>;

  export default modules;
}

declare module "*.yml" {
  interface Branch {
    [key: string]: Branch | string | undefined;
  }

  const words: Record<string, Branch>;

  export default words;
}
