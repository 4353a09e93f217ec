import { guidFor } from "@ember/object/internals";
import type FormData from "./form-data";
import type { FieldError, FieldErrors } from "./form-data";
import { brokenRules, parseRules } from "./rules";

export interface FormApi {
  data: FormData;
  addError: (name: string, error: FieldError) => void;
  set: (name: string, value: unknown) => void;
  register: (field: FieldState) => void;
  unregister: (field: FieldState) => void;
  revalidate: (field: FieldState) => Promise<void>;
}

export type SetHandler = (
  value: unknown,
  context: { set: FormApi["set"]; name: string }
) => unknown;

export interface FieldArgs {
  formApi: FormApi;
  parentName?: string;
  collectionIndex?: number;
  name: string;
  title: string;
  type: string;
  description?: string;
  helpText?: string;
  format?: string;
  validation?: string;
  onSet?: SetHandler;
}

/** What a field knows of itself; reads its arguments anew each time, so it stays tracked. */
export default class FieldState {
  readonly id = `control-${guidFor(this)}`;
  readonly errorId = `error-${guidFor(this)}`;
  set = async (value: unknown): Promise<void> => {
    const { formApi, onSet } = this.#args;
    if (onSet) {
      await onSet(value, { set: formApi.set, name: this.name });
    } else {
      formApi.set(this.name, value);
    }
    if (this.error) {
      await formApi.revalidate(this);
    }
  };
  readonly #args: FieldArgs;

  constructor(args: FieldArgs) {
    this.#args = args;
    if (!args.title) {
      throw new Error("A form field needs a @title");
    }
  }

  get name(): string {
    const { name, parentName } = this.#args;
    if (/[.-]/.test(name)) {
      throw new Error(`A field name has neither "." nor "-": ${name}`);
    }
    return parentName ? `${parentName}.${name}` : name;
  }

  get elementId(): string {
    return `control-${this.name.replaceAll(".", "-")}`;
  }

  get title(): string {
    return this.#args.title;
  }

  /** As the host names it in markup: a plain `input` holds text. */
  get controlType(): string {
    const { type } = this.#args;
    return type === "input" ? "input-text" : type;
  }

  get value(): unknown {
    return this.#args.formApi.data.get(this.name);
  }

  get error(): FieldErrors | undefined {
    return this.#args.formApi.data.errors[this.name];
  }

  get describedBy(): string | undefined {
    return this.error ? this.errorId : undefined;
  }

  get required(): boolean {
    return parseRules(this.#args.validation).some(
      ({ name }) => name === "required"
    );
  }

  get maxLength(): number | null {
    const rule = parseRules(this.#args.validation).find(
      ({ name }) => name === "length"
    );
    return rule?.args[1] ? Number(rule.args[1]) : null;
  }

  validate(): void {
    const { formApi, validation, collectionIndex } = this.#args;
    const title =
      collectionIndex === undefined
        ? this.title
        : `${this.title} #${collectionIndex + 1}`;
    for (const message of brokenRules(validation, this.value)) {
      formApi.addError(this.name, { title, message });
    }
  }
}
