import type { ComponentLike } from "@glint/template";
import UntypedForm from "discourse/components/form";
import type { DButtonSignature } from "discourse/ui-kit/d-button";

/** Names of the controls that every supported Discourse has. */
export type ControlType =
  | "input"
  | "input-number"
  | "input-date"
  | "input-color"
  | "textarea"
  | "select"
  | "radio-group"
  | "checkbox"
  | "toggle"
  | "icon"
  | "custom";

export interface FieldError {
  /** The field's title. */
  title: string;
  message: string;
}

/** What a form hands out when it is made. */
export interface FormApi<Data extends object> {
  get<Name extends keyof Data>(name: Name): Data[Name];
  set<Name extends keyof Data>(name: Name, value: Data[Name]): Promise<void>;
  setProperties(values: Partial<Data>): Promise<void>;
  submit(): Promise<void>;
  reset(): Promise<void>;
  addError(name: string, error: FieldError): void;
  removeError(name: string): void;
}

/** What a control may hand to its block: options of a select, radios of a group. */
interface ControlParts {
  Option: ComponentLike<{
    Args: { value: unknown };
    Blocks: { default: [] };
    Element: HTMLOptionElement;
  }>;
  Radio: ComponentLike<{
    Args: { value: unknown };
    Blocks: {
      default: [
        {
          Title: ComponentLike<{ Blocks: { default: [] } }>;
          Description: ComponentLike<{ Blocks: { default: [] } }>;
        },
      ];
    };
    Element: HTMLInputElement;
  }>;
}

export interface Field {
  Control: ComponentLike<{
    Args: {
      height?: number;
      includeNone?: boolean;
      before?: string;
      after?: string;
    };
    Blocks: { default: [ControlParts] };
    Element: HTMLElement;
  }>;
  id: string;
  errorId: string;
  name: string;
  /** Whatever the control holds: narrow it where it is used. */
  value: unknown;
  set: (value: unknown) => Promise<void>;
}

export interface FieldSetContext {
  name: string;
  set: (name: string, value: unknown) => Promise<void>;
}

type Plain = ComponentLike<{
  Args: { title?: string; subtitle?: string; description?: string };
  Blocks: { default: [] };
  Element: HTMLElement;
}>;

export interface FormParts {
  Field: ComponentLike<{
    Args: {
      name: string;
      title: string;
      type: ControlType;
      description?: string;
      helpText?: string;
      format?: "small" | "medium" | "large" | "full";
      showTitle?: boolean;
      disabled?: boolean;
      validation?: string;
      onSet?: (value: never, context: FieldSetContext) => Promise<void>;
    };
    Blocks: { default: [field: Field] };
    Element: HTMLElement;
  }>;
  /** The same fields for every item of a list; names are relative to the item. */
  Collection: ComponentLike<{
    Args: { name: string; tagName?: "div" | "ol" };
    Blocks: {
      default: [
        collection: Pick<FormParts, "Field">,
        index: number,
        item: unknown,
      ];
    };
    Element: HTMLElement;
  }>;
  Section: Plain;
  Fieldset: Plain;
  Container: Plain;
  Actions: Plain;
  Alert: ComponentLike<{
    Args: { icon?: string; type?: "success" | "error" | "warning" | "info" };
    Blocks: { default: [] };
    Element: HTMLElement;
  }>;
  Submit: ComponentLike<DButtonSignature>;
  Button: ComponentLike<DButtonSignature>;
}

interface FormSignature<Data extends object> {
  Args: {
    data: Data;
    onSubmit: (data: Data) => Promise<void> | void;
    validate?: (
      data: Data,
      tools: Pick<FormApi<Data>, "addError" | "removeError">
    ) => Promise<void> | void;
    onDirtyCheck?: () => boolean;
    onRegisterApi?: (api: FormApi<Data>) => void;
  };
  Blocks: { default: [form: FormParts, draftData: Data] };
  Element: HTMLFormElement;
}

/**
 * The host's `<Form>` with types, which the host does not declare yet, for a form over `Data`.
 */
export default function formFor<Data extends object>(): ComponentLike<
  FormSignature<Data>
> {
  return UntypedForm as unknown as ComponentLike<FormSignature<Data>>;
}
