import { i18n } from "../discourse-i18n";

type Rule = (value: unknown, args: string[]) => string | undefined;

function isBlank(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}

function limit(argument: string | undefined): number | null {
  return argument ? Number(argument) : null;
}

const RULES: Record<string, Rule> = {
  required(value) {
    return isBlank(value) ? i18n("form_kit.errors.required") : undefined;
  },

  length(value, [least, most]) {
    const min = limit(least);
    const max = limit(most);
    if (isBlank(value)) {
      return;
    }
    const { length } = value as string;
    if (max !== null && length > max) {
      return i18n("form_kit.errors.too_long", { count: max });
    }
    if (min !== null && length < min) {
      return i18n("form_kit.errors.too_short", { count: min });
    }
  },
};

interface ParsedRule {
  name: string;
  args: string[];
}

/** @param validation - As in the host: `"required|length:1,12"`. */
export function parseRules(validation: string | undefined): ParsedRule[] {
  return (validation ?? "")
    .split("|")
    .filter(Boolean)
    .map((rule) => {
      const [name = "", args = ""] = rule.split(":");
      return { name, args: args.split(",") };
    });
}

/**
 * @returns What is wrong with the value, already translated; empty when nothing is.
 * @throws When a rule is unknown here.
 */
export function brokenRules(
  validation: string | undefined,
  value: unknown
): string[] {
  return parseRules(validation).flatMap(({ name, args }) => {
    const rule = RULES[name];
    if (!rule) {
      throw new Error(`The sandbox's FormKit has no rule ${name}`);
    }
    return rule(value, args) ?? [];
  });
}
