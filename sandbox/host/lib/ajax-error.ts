import { i18n } from "../discourse-i18n";
import type DialogService from "../services/dialog";
import { AjaxError } from "./ajax";
import { lookup } from "./application";

interface ErrorBody {
  errors?: string[];
  error_type?: string;
}

function bodyOf(error: unknown): ErrorBody {
  return error instanceof AjaxError
    ? ((error.jqXHR.responseJSON ?? {}) as ErrorBody)
    : {};
}

export function extractError(error: unknown, defaultMessage?: string): string {
  return (
    bodyOf(error).errors?.join("\n") ?? defaultMessage ?? i18n("generic_error")
  );
}

export function extractErrorInfo(error: unknown, defaultMessage?: string) {
  return {
    html: false,
    message: extractError(error, defaultMessage),
    errorKey: bodyOf(error).error_type,
    status: error instanceof AjaxError ? error.jqXHR.status : undefined,
  };
}

export function popupAjaxError(error: unknown): void {
  if (!(error instanceof AjaxError)) {
    throw error;
  }
  void lookup<DialogService>("service:dialog").alert(extractError(error));
}
