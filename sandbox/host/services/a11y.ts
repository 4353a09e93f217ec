import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";

const CLEAR_AFTER_MS = 2000;

export default class A11yService extends Service {
  @tracked politeMessage: string | undefined;
  @tracked assertiveMessage: string | undefined;

  announce(
    message: string,
    type: "polite" | "assertive" = "polite",
    clearDelay: number = CLEAR_AFTER_MS
  ): void {
    const key = `${type}Message` as const;
    this[key] = message;
    setTimeout(() => {
      if (!this.isDestroyed && this[key] === message) {
        this[key] = undefined;
      }
    }, clearDelay);
  }
}
