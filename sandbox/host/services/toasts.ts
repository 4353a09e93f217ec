import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";

interface Toast {
  duration?: "short" | "long";
  data: { message: string };
}

const DURATIONS_MS = { short: 3000, long: 5000 };

export default class ToastsService extends Service {
  @tracked activeToasts: readonly Toast[] = [];

  success = (toast: Toast): void => {
    this.activeToasts = [...this.activeToasts, toast];
    setTimeout(
      () => this.#close(toast),
      DURATIONS_MS[toast.duration ?? "long"]
    );
  };

  #close(toast: Toast): void {
    this.activeToasts = this.activeToasts.filter((other) => other !== toast);
  }
}
