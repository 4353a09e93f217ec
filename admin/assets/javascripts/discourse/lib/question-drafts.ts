import type {
  Question,
  QuestionKind,
  QuestionOption,
} from "discourse/plugins/discourse-verified-members/discourse/lib/records";

/** A question while it is edited: options are lines of text, a new one has no id yet. */
export interface QuestionDraft extends Omit<Question, "options"> {
  /** As they were when editing began. Lines that still read the same keep their ids. */
  knownOptions: QuestionOption[];
  /** One option a line. */
  optionLines: string;
}

export const QUESTION_KINDS: QuestionKind[] = [
  "short_text",
  "long_text",
  "number",
  "year",
  "date",
  "choice",
  "choices",
  "boolean",
];

const ID_MAX = 32;

export function hasOptions({ kind }: Pick<Question, "kind">): boolean {
  return kind === "choice" || kind === "choices";
}

export function hasLimits({ kind }: Pick<Question, "kind">): boolean {
  return kind !== "choice" && kind !== "boolean";
}

export function newQuestion(kind: QuestionKind): QuestionDraft {
  return {
    id: "",
    kind,
    label: "",
    help: "",
    required: true,
    min: null,
    max: null,
    on_sheet: false,
    at_renewal: false,
    knownOptions: [],
    optionLines: "",
  };
}

export function draftOf({ options, ...question }: Question): QuestionDraft {
  return {
    ...question,
    on_sheet: question.on_sheet ?? false,
    at_renewal: question.at_renewal ?? false,
    knownOptions: options,
    optionLines: options.map(({ label }) => label).join("\n"),
  };
}

/**
 * The same question of another kind: what the new kind cannot have is dropped,
 * the lines of its options are kept in case it was a slip.
 */
export function ofKind(
  draft: QuestionDraft,
  kind: QuestionKind
): QuestionDraft {
  return { ...draft, kind, min: null, max: null };
}

/** The list with one thing a place further on, or back; the same list past either end. */
export function moved<Thing>(
  list: Thing[],
  index: number,
  distance: -1 | 1
): Thing[] {
  const other = index + distance;
  if (other < 0 || other >= list.length) {
    return list;
  }
  const copy = [...list];
  [copy[index], copy[other]] = [copy[other]!, copy[index]!];
  return copy;
}

// An id begins with a letter and has Latin letters, digits and underscores only.
function idFrom(text: string, otherwise: string, taken: Set<string>): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "");
  const stem = (slug || otherwise).slice(0, ID_MAX - 3);
  let id = stem;
  for (let number = 2; taken.has(id); number++) {
    id = `${stem}_${number}`;
  }
  taken.add(id);
  return id;
}

function optionsOf(draft: QuestionDraft): QuestionOption[] {
  if (!hasOptions(draft)) {
    return [];
  }

  const labels = draft.optionLines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const known = labels.map((label) =>
    draft.knownOptions.find((option) => option.label === label)
  );
  const taken = new Set(draft.knownOptions.map(({ id }) => id));
  return labels.map((label, index) => ({
    id: known[index]?.id ?? idFrom(label, "option", taken),
    label,
  }));
}

// Fields hold numbers as text, and nothing as an empty text.
function limitOf(
  { kind }: QuestionDraft,
  limit: Question["min"]
): Question["min"] {
  if (limit === null || limit === undefined || limit === "") {
    return null;
  }
  return kind === "date" ? String(limit) : Number(limit);
}

/** What is saved: ids for whatever is new, and nothing that a kind cannot have. */
export function questionsOf(drafts: QuestionDraft[]): Question[] {
  const taken = new Set(drafts.map(({ id }) => id).filter(Boolean));
  return drafts.map((draft) => {
    const { id, kind, label, help, required, min, max } = draft;
    const limits = hasLimits(draft);
    return {
      id: id || idFrom(label, kind, taken),
      kind,
      label: label.trim(),
      help: (help ?? "").trim(),
      required: Boolean(required),
      min: limits ? limitOf(draft, min) : null,
      max: limits ? limitOf(draft, max) : null,
      options: optionsOf(draft),
      on_sheet: Boolean(draft.on_sheet),
      at_renewal: Boolean(draft.at_renewal),
    };
  });
}
