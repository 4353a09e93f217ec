import type Owner from "@ember/owner";

let current: Pick<Owner, "lookup"> | undefined;

/** @param owner - Of the running application or test. */
export function remember(owner: Pick<Owner, "lookup"> | undefined): void {
  current = owner;
}

/**
 * For the host's modules that reach a service from outside any component.
 *
 * @param name - Such as `service:dialog`.
 * @throws When no application is running.
 */
export function lookup<T>(name: `service:${string}`): T {
  if (!current) {
    throw new Error(`No application is running to look ${name} up in`);
  }
  return current.lookup(name) as T;
}
