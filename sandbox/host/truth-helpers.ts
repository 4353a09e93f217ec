/** As templates judge: an empty list is nothing. */
function truthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

export function and(...values: unknown[]): unknown {
  return values.find((value) => !truthy(value)) ?? values.at(-1);
}

export function or(...values: unknown[]): unknown {
  return values.find(truthy) ?? values.at(-1);
}

export function not(...values: unknown[]): boolean {
  return values.every((value) => !truthy(value));
}

export function eq(left: unknown, right: unknown): boolean {
  return left === right;
}

export function notEq(left: unknown, right: unknown): boolean {
  return left !== right;
}

export function gt(left: number, right: number): boolean {
  return left > right;
}

export function gte(left: number, right: number): boolean {
  return left >= right;
}

export function lt(left: number, right: number): boolean {
  return left < right;
}

export function lte(left: number, right: number): boolean {
  return left <= right;
}

export function includes<T>(list: readonly T[], value: T): boolean {
  return list.includes(value);
}
