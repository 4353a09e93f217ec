import { click, fillIn, triggerEvent } from "@ember/test-helpers";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function found(selector: string, within: ParentNode): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) {
    throw new Error(`Nothing matches ${selector}`);
  }
  return element;
}

/** What the host's own helper can fill in, by kind of control. */
const INPUTS: Record<string, string> = {
  checkbox: "input",
  "input-number": "input",
  "input-text": "input",
  select: "select",
  textarea: "textarea",
  toggle: "button",
};

/**
 * Without what the host has in some versions only: older ones have no `isDisabled`, and
 * their `value` reads nothing but whole numbers.
 */
class Field {
  constructor(readonly element: HTMLElement) {}

  get controlType(): string | undefined {
    return this.element.dataset.controlType;
  }

  get inputElement(): Control {
    const selector = INPUTS[this.controlType ?? ""];
    if (!selector) {
      throw new Error(`Unsupported control type: ${this.controlType}`);
    }
    return found(selector, this.element) as Control;
  }

  options(): (string | null)[] {
    return [...this.element.querySelectorAll("select option")].map((option) =>
      option.getAttribute("value")
    );
  }

  async fillIn(value: string): Promise<void> {
    await fillIn(this.inputElement, value);
  }

  async toggle(): Promise<void> {
    await click(this.inputElement);
  }

  async select(value: string): Promise<void> {
    if (this.controlType === "radio-group") {
      await click(found(`input[value="${value}"]`, this.element));
    } else {
      this.inputElement.value = value;
      await triggerEvent(this.inputElement, "input");
    }
  }
}

/** Works a FormKit form as a person would. */
export default function form(selector = "form") {
  const element = found(selector, document);
  const named = (name: string) => `[data-name="${name}"]`;
  return {
    submit: () => triggerEvent(element, "submit"),
    reset: () => triggerEvent(element, "reset"),
    field: (name: string) => new Field(found(named(name), element)),
    hasField: (name: string) => element.querySelector(named(name)) !== null,
  };
}
