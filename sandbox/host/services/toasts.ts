import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";

interface ToastOptions {
  duration?: "short" | "long" | number;
  data: { title?: string; message?: string; icon?: string };
}

export interface Toast extends ToastOptions {
  theme: string;
}

const DURATIONS_MS = { short: 3000, long: 5000 };

export default class ToastsService extends Service {
  @tracked activeToasts: readonly Toast[] = [];

  default = (options: ToastOptions): Toast => this.#show("default", options);
  success = (options: ToastOptions): Toast => this.#show("success", options);
  error = (options: ToastOptions): Toast => this.#show("error", options);
  warning = (options: ToastOptions): Toast => this.#show("warning", options);
  info = (options: ToastOptions): Toast => this.#show("info", options);

  #close = (toast: Toast): void => {
    this.activeToasts = this.activeToasts.filter((other) => other !== toast);
  };

  #show(theme: string, options: ToastOptions): Toast {
    const toast = { theme, ...options };
    this.activeToasts = [...this.activeToasts, toast];
    const { duration = "long" } = options;
    setTimeout(
      () => this.#close(toast),
      typeof duration === "number" ? duration : DURATIONS_MS[duration]
    );
    return toast;
  }
}
