import { click, fillIn, triggerEvent } from "@ember/test-helpers";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function found(selector: string, within: ParentNode): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) {
    throw new Error(`Nothing matches ${selector}`);
  }
  return element;
}

class Field {
  constructor(readonly element: HTMLElement) {}

  get controlType(): string | undefined {
    return this.element.dataset.controlType;
  }

  get inputElement(): Control {
    return found(
      this.controlType === "toggle" ? "button" : "input, textarea, select",
      this.element
    ) as Control;
  }

  value(): unknown {
    const input = this.inputElement;
    switch (this.controlType) {
      case "checkbox":
        return (input as HTMLInputElement).checked;
      case "toggle":
        return input.ariaChecked === "true";
      case "input-number":
        return parseInt(input.value, 10);
      default:
        return input.value;
    }
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

  isDisabled(): boolean {
    return this.inputElement.disabled;
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
