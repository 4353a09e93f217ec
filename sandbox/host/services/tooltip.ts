import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";
import type { TooltipOptions } from "discourse/float-kit/lib/constants";

type Options = Partial<TooltipOptions>;

type Triggers = Exclude<TooltipOptions["triggers"], string[]>;

/** The host closes an interactive tooltip a moment after the pointer has left, so that it can be entered. */
const GRACE_MS = 100;

const EVENTS: Record<string, string> = {
  click: "click",
  focus: "focus",
  hover: "mouseenter",
};
const COUNTER_EVENTS: Record<string, string> = {
  click: "click",
  focus: "blur",
  hover: "mouseleave",
};

function onDevice(triggers: TooltipOptions["triggers"]): string[] {
  if (Array.isArray(triggers)) {
    return triggers;
  }
  const device: keyof Triggers = matchMedia("(hover: none)").matches
    ? "mobile"
    : "desktop";
  return triggers[device];
}

/** A tooltip and the element that opens it. */
export class TooltipInstance {
  @tracked expanded = false;
  content: HTMLElement | null = null;

  stay = (): void => clearTimeout(this.#leaving);
  leave = (): void => {
    this.stay();
    this.#leaving = setTimeout(this.close, GRACE_MS);
  };
  show = async (): Promise<void> => {
    this.stay();
    await this.owner.show(this);
  };
  close = async (): Promise<void> => {
    this.stay();
    await this.owner.close(this);
  };
  destroy = (): void => {
    this.#listeners.abort();
    void this.close();
  };
  readonly #listeners = new AbortController();
  #leaving?: ReturnType<typeof setTimeout>;

  constructor(
    readonly owner: TooltipService,
    readonly trigger: HTMLElement,
    readonly options: Options
  ) {
    const { signal } = this.#listeners;
    const triggers = onDevice(options.triggers ?? ["hover", "click"]);
    const untriggers = onDevice(options.untriggers ?? ["hover", "click"]);

    for (const name of triggers) {
      trigger.addEventListener(
        EVENTS[name] ?? name,
        (event) => {
          const closes =
            name === "click" && this.expanded && untriggers.includes("click");
          event.preventDefault();
          void (closes ? this.close() : this.show());
        },
        { signal }
      );
    }
    for (const name of untriggers.filter((event) => event !== "click")) {
      trigger.addEventListener(
        COUNTER_EVENTS[name] ?? name,
        () => this.leave(),
        { signal }
      );
    }
  }
}

export default class TooltipService extends Service {
  @tracked open: readonly TooltipInstance[] = [];

  register(trigger: HTMLElement, options: Options = {}): TooltipInstance {
    return new TooltipInstance(this, trigger, options);
  }

  async show(instance: TooltipInstance): Promise<TooltipInstance> {
    for (const other of this.open) {
      if (other !== instance) {
        await this.close(other);
      }
    }
    if (!instance.expanded) {
      instance.expanded = true;
      this.open = [...this.open, instance];
    }
    return instance;
  }

  async close(which?: TooltipInstance | string): Promise<void> {
    for (const instance of this.open) {
      const matches =
        which === undefined ||
        which === instance ||
        which === instance.options.identifier;
      if (matches) {
        this.open = this.open.filter((other) => other !== instance);
        instance.expanded = false;
      }
    }
  }
}
