import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";
import type {
  ToastData,
  ToastOptions,
} from "discourse/float-kit/lib/constants";

type Toast = Partial<ToastOptions> & { data: ToastData };

const DURATIONS_MS = { short: 3000, long: 5000 };

export default class ToastsService extends Service {
  @tracked activeToasts: readonly Toast[] = [];

  success = (toast: Toast): void => {
    this.activeToasts = [...this.activeToasts, toast];
    const { duration = "long" } = toast;
    setTimeout(
      () => this.#close(toast),
      typeof duration === "number" ? duration : DURATIONS_MS[duration]
    );
  };

  #close(toast: Toast): void {
    this.activeToasts = this.activeToasts.filter((other) => other !== toast);
  }
}
