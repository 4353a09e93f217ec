import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";
import type { ComponentLike } from "@glint/template";
import { i18n } from "../discourse-i18n";

export interface DialogParams {
  message?: unknown;
  title?: string;
  confirmButtonLabel?: string;
  confirmButtonClass?: string;
  cancelButtonLabel?: string;
  shouldDisplayCancel?: boolean;
  bodyComponent?: ComponentLike<{ Args: { model: unknown } }>;
  bodyComponentModel?: unknown;
  didConfirm?: () => unknown;
  didCancel?: () => unknown;
}

export interface OpenDialog extends DialogParams {
  confirmLabel: string;
  cancelLabel: string;
}

export default class DialogService extends Service {
  @tracked dialogInstance: OpenDialog | null = null;

  didConfirmWrapped = (): void => {
    const { didConfirm } = this.dialogInstance ?? {};
    this.#close(true);
    didConfirm?.();
  };
  cancel = (): void => {
    const { didCancel } = this.dialogInstance ?? {};
    this.#close(false);
    didCancel?.();
  };
  #resolve: ((confirmed: boolean) => void) | null = null;

  dialog(params: DialogParams): Promise<boolean> {
    this.dialogInstance = {
      ...params,
      confirmLabel: i18n(params.confirmButtonLabel ?? "ok_value"),
      cancelLabel: i18n(params.cancelButtonLabel ?? "cancel_value"),
    };
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  alert(params: DialogParams | string): Promise<boolean> {
    return this.dialog(
      typeof params === "string" ? { message: params } : params
    );
  }

  notice(message: string): Promise<boolean> {
    return this.dialog({ message });
  }

  confirm(params: DialogParams): Promise<boolean> {
    return this.dialog({ shouldDisplayCancel: true, ...params });
  }

  yesNoConfirm(params: DialogParams): Promise<boolean> {
    return this.confirm({
      confirmButtonLabel: "yes_value",
      cancelButtonLabel: "no_value",
      ...params,
    });
  }

  deleteConfirm(params: DialogParams): Promise<boolean> {
    return this.confirm({
      confirmButtonClass: "btn-danger",
      confirmButtonLabel: "delete",
      ...params,
    });
  }

  #close(confirmed: boolean): void {
    this.dialogInstance = null;
    this.#resolve?.(confirmed);
    this.#resolve = null;
  }
}
