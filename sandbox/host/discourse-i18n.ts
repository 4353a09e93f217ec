import en from "../../config/locales/client.en.yml";
import zhCN from "../../config/locales/client.zh_CN.yml";
import hostEn from "./words.en.yml";
import hostZhCN from "./words.zh_CN.yml";

export type Locale = "en" | "zh_CN";

interface Branch {
  [key: string]: Branch | string | undefined;
}

type Options = Record<string, unknown> & { count?: number };

function merged(target: Branch, source: Branch): Branch {
  const result = { ...target };
  for (const [key, value] of Object.entries(source)) {
    const known = result[key];
    result[key] =
      typeof value === "object" && typeof known === "object"
        ? merged(known, value)
        : value;
  }
  return result;
}

/** The server sends `js` and `admin_js` as one tree. */
function words(locale: Locale, ...files: Record<string, Branch>[]): Branch {
  return files
    .flatMap((file) => {
      const { js, admin_js } = file[locale] as Record<string, Branch>;
      return [js ?? {}, admin_js ?? {}];
    })
    .reduce(merged, {});
}

class I18n {
  defaultLocale = "en";
  locale: Locale = "en";
  translations: Record<Locale, Branch> = {
    en: words("en", hostEn, en),
    zh_CN: words("zh_CN", hostZhCN, zhCN),
  };

  t = (scope: string, options: Options = {}): string => {
    const found = this.lookup(scope);
    const text =
      typeof found === "object" ? this.#plural(found, options) : found;
    return text === undefined
      ? `[${this.locale}.${scope}]`
      : this.#interpolate(text, options, scope);
  };

  get currentBcp47Locale(): string {
    return this.locale.replace("_", "-");
  }

  currentLocale(): Locale {
    return this.locale;
  }

  lookup(scope: string): Branch | string | undefined {
    return scope
      .split(".")
      .reduce<
        Branch | string | undefined
      >((branch, key) => (typeof branch === "object" ? branch[key] : undefined), this.translations[this.locale]);
  }

  toNumber(number: number, options: { precision?: number } = {}): string {
    return new Intl.NumberFormat(this.currentBcp47Locale, {
      maximumFractionDigits: options.precision ?? 3,
    }).format(number);
  }

  #plural(branch: Branch, { count }: Options): string | undefined {
    if (count === undefined) {
      return;
    }
    const rule = new Intl.PluralRules(this.currentBcp47Locale).select(count);
    return (branch[rule] ?? branch.other) as string | undefined;
  }

  /** A placeholder without its value is a mistake in the caller, so it throws, as in the host's tests. */
  #interpolate(text: string, options: Options, scope: string): string {
    return text.replace(/%\{(\w+)\}|\{\{(\w+)\}\}/g, (_, percent, curly) => {
      const name = (percent ?? curly) as string;
      if (options[name] === undefined) {
        throw new Error(`${scope} needs a value for ${name}`);
      }
      return String(options[name]);
    });
  }
}

const instance = new I18n();

export default instance;

export function i18n(scope: string, options?: Options): string {
  return instance.t(scope, options);
}
