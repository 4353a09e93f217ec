/** The signature that a published component class was declared with. */
export type SignatureOf<T extends abstract new (...args: never[]) => unknown> =
  T extends abstract new (
    ...args: never[]
  ) => import("@glimmer/component").default<infer Signature>
    ? Signature
    : never;
