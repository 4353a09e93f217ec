import { CustomControl, RadioGroupControl, SelectControl } from "./choices";
import type { Control } from "./signature";
import { CheckboxControl, ToggleControl } from "./switches";
import { IconControl, TextareaControl, TextControl } from "./text";

const CONTROLS: Record<string, Control> = {
  checkbox: CheckboxControl as unknown as Control,
  custom: CustomControl as unknown as Control,
  icon: IconControl as unknown as Control,
  "radio-group": RadioGroupControl as unknown as Control,
  select: SelectControl as unknown as Control,
  textarea: TextareaControl as unknown as Control,
  toggle: ToggleControl as unknown as Control,
};

/**
 * @param type - The field's `@type`.
 * @throws When the sandbox has no such control.
 */
export function controlFor(type: string): Control {
  const control =
    type === "input" || type.startsWith("input-")
      ? (TextControl as unknown as Control)
      : CONTROLS[type];
  if (!control) {
    throw new Error(`The sandbox's FormKit has no control ${type}`);
  }
  return control;
}
