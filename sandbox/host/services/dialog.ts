import { tracked } from "@glimmer/tracking";
import Service from "@ember/service";
import { i18n } from "../discourse-i18n";

interface DialogParams {
  message: string;
  didConfirm?: () => unknown;
}

interface OpenDialog extends DialogParams {
  confirmLabel: string;
  confirmClass: string;
  cancelLabel?: string;
  resolve: (confirmed: boolean) => void;
}

export default class DialogService extends Service {
  @tracked dialogInstance: OpenDialog | null = null;

  didConfirmWrapped = (): void => {
    this.#close(true)?.didConfirm?.();
  };
  cancel = (): void => {
    this.#close(false);
  };

  alert(message: string): Promise<boolean> {
    return this.#open({
      message,
      confirmLabel: i18n("ok_value"),
      confirmClass: "btn-primary",
    });
  }

  yesNoConfirm(params: DialogParams): Promise<boolean> {
    return this.#open({
      ...params,
      confirmLabel: i18n("yes_value"),
      confirmClass: "btn-primary",
      cancelLabel: i18n("no_value"),
    });
  }

  deleteConfirm(params: DialogParams): Promise<boolean> {
    return this.#open({
      ...params,
      confirmLabel: i18n("delete"),
      confirmClass: "btn-danger",
      cancelLabel: i18n("cancel_value"),
    });
  }

  #open(dialog: Omit<OpenDialog, "resolve">): Promise<boolean> {
    return new Promise((resolve) => {
      this.dialogInstance = { ...dialog, resolve };
    });
  }

  #close(confirmed: boolean): OpenDialog | null {
    const dialog = this.dialogInstance;
    this.dialogInstance = null;
    dialog?.resolve(confirmed);
    return dialog;
  }
}
