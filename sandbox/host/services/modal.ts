import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";
import type { ComponentLike } from "@glint/template";

export type ModalComponent = ComponentLike<{
  Args: { model?: unknown; closeModal: (data?: unknown) => void };
}>;

interface ActiveModal {
  component: ModalComponent;
  opts: { model?: unknown };
  resolve: (data: unknown) => void;
}

export default class ModalService extends Service {
  @tracked activeModal: ActiveModal | null = null;
  @tracked containerElement: Element | undefined;

  setContainerElement = (element: Element): void => {
    this.containerElement = element;
  };
  close = (data?: unknown): void => {
    const active = this.activeModal;
    this.activeModal = null;
    active?.resolve(data);
  };

  show(
    component: ModalComponent,
    opts: { model?: unknown } = {}
  ): Promise<unknown> {
    this.close();
    return new Promise((resolve) => {
      this.activeModal = { component, opts, resolve };
    });
  }
}
