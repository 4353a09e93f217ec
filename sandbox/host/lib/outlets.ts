import type { ComponentLike } from "@glint/template";

export type Connector = ComponentLike<{
  Args: { outletArgs: Record<string, unknown> };
}>;

export type Place = "in" | "after";

const connectors = new Map<string, Connector[]>();

function keyOf(outlet: string, place: Place): string {
  return `${place}:${outlet}`;
}

export function connect(
  outlet: string,
  place: Place,
  connector: Connector
): void {
  const key = keyOf(outlet, place);
  connectors.set(key, [...(connectors.get(key) ?? []), connector]);
}

/** @returns What the plugin hung up there, in its order. */
export function connectorsOf(outlet: string, place: Place): Connector[] {
  return connectors.get(keyOf(outlet, place)) ?? [];
}
