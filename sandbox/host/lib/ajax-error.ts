import { i18n } from "../discourse-i18n";
import type DialogService from "../services/dialog";
import { AjaxError } from "./ajax";
import { lookup } from "./application";

function errorsOf(error: unknown): string[] | undefined {
  const body = error instanceof AjaxError ? error.jqXHR.responseJSON : null;
  return (body as { errors?: string[] } | null)?.errors;
}

export function extractError(error: unknown, defaultMessage?: string): string {
  return errorsOf(error)?.join("\n") ?? defaultMessage ?? i18n("generic_error");
}

export function popupAjaxError(error: unknown): void {
  if (!(error instanceof AjaxError)) {
    throw error;
  }
  void lookup<DialogService>("service:dialog").alert(extractError(error));
}
