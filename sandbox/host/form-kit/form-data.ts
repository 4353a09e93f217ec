import { tracked } from "@glimmer/tracking";

export type FormValues = Record<string, unknown>;

export interface FieldError {
  title: string;
  message: string;
}

export interface FieldErrors {
  title: string;
  messages: string[];
}

type Branch = Record<string, unknown>;

function deepFreeze<T>(value: T): T {
  if (value && typeof value === "object" && !Object.isFrozen(value)) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

function replaced(
  target: unknown,
  path: readonly string[],
  value: unknown
): unknown {
  const [head, ...rest] = path;
  if (head === undefined) {
    return deepFreeze(value);
  }
  const copy = (
    Array.isArray(target) ? [...target] : { ...(target as Branch) }
  ) as Branch;
  copy[head] = replaced(copy[head], rest, value);
  return Object.freeze(copy);
}

/** The draft of a form: frozen, as in the host, so that writing past `set` throws here too. */
export default class FormData {
  @tracked draft: FormValues;
  @tracked errors: Record<string, FieldErrors> = {};
  @tracked isDirty = false;

  #saved: FormValues;

  constructor(data: FormValues) {
    this.#saved = deepFreeze(structuredClone(data));
    this.draft = this.#saved;
  }

  /** @param name - A dotted path such as `form.0.label`. */
  get(name: string): unknown {
    return name
      .split(".")
      .reduce<unknown>(
        (target, key) => (target as Branch | undefined)?.[key],
        this.draft
      );
  }

  set(name: string, value: unknown): void {
    this.draft = replaced(this.draft, name.split("."), value) as FormValues;
    this.isDirty = true;
  }

  save(): void {
    this.#saved = this.draft;
    this.isDirty = false;
  }

  rollback(): void {
    this.draft = this.#saved;
    this.errors = {};
    this.isDirty = false;
  }

  addError(name: string, { title, message }: FieldError): void {
    const messages = [...(this.errors[name]?.messages ?? []), message];
    this.errors = { ...this.errors, [name]: { title, messages } };
  }

  removeError(name: string): void {
    const { [name]: _removed, ...kept } = this.errors;
    this.errors = kept;
  }

  removeErrors(): void {
    this.errors = {};
  }
}
