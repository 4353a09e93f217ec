import { type TrustedHTML, trustHTML } from "@ember/template";

interface IconOptions {
  class?: string;
  title?: string;
}

function escaped(text: string): string {
  return text.replace(/[^\w .:-]/g, "");
}

/** `far-` and `fab-` name Font Awesome's other families, as in the host's sprite. */
function spriteOf(id: string): { sprite: string; name: string } {
  const [, family, name] = /^(far|fab)-(.+)$/.exec(id) ?? [];
  switch (family) {
    case "far":
      return { sprite: "regular", name: name ?? id };
    case "fab":
      return { sprite: "brands", name: name ?? id };
    default:
      return { sprite: "solid", name: id };
  }
}

export default function dIcon(
  id: string,
  options: IconOptions = {}
): TrustedHTML {
  const safe = escaped(id);
  const { sprite, name } = spriteOf(safe);
  const classes = `d-icon d-icon-${safe} svg-icon fa-width-auto prefix-discourse-icon ${escaped(options.class ?? "")}`;
  return trustHTML(
    `<svg class="${classes.trim()}" aria-hidden="true" width="1em" height="1em"><use href="/sprites/${sprite}.svg#${name}"></use></svg>`
  );
}
