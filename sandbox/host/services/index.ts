import CapabilitiesService from "./capabilities";
import DialogService from "./dialog";
import ModalService from "./modal";
import SiteSettingsService from "./site-settings";
import ToastsService from "./toasts";
import TooltipService from "./tooltip";

/** The host's services by the names under which Ember looks them up. */
export const SERVICES: Record<string, unknown> = {
  "service:capabilities": CapabilitiesService,
  "service:dialog": DialogService,
  "service:modal": ModalService,
  "service:site-settings": SiteSettingsService,
  "service:toasts": ToastsService,
  "service:tooltip": TooltipService,
};
