import type { ComponentLike } from "@glint/template";
import type FieldState from "../field-state";

export interface ControlSignature {
  Args: {
    field: FieldState;
    /** Of a textarea, in pixels. */
    height?: number;
    /** Of a select: whether nothing may be chosen. */
    includeNone?: boolean;
  };
  Element: HTMLElement;
  Blocks: { default: [yielded?: unknown] };
}

export type Control = ComponentLike<ControlSignature>;

export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
