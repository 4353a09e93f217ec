import "./styles/bar.scss";
import { readSettings, type Settings, writeSettings } from "./settings";
import { forgetState } from "./world";

const frame = document.querySelector<HTMLIFrameElement>("#page");
const bar = document.querySelector<HTMLFormElement>("#bar");

function page(): HTMLIFrameElement {
  if (!frame) {
    throw new Error("The bar's document has no frame");
  }
  return frame;
}

function show(settings: Settings): void {
  document.documentElement.dataset.scheme = settings.scheme;
  page().dataset.width = settings.width;
}

function reload(): void {
  page().contentWindow?.location.reload();
}

function fill(form: HTMLFormElement, settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) {
      control.value = String(value);
    } else if (control instanceof HTMLInputElement) {
      control.checked = value === true;
    }
  }
}

function change(event: Event): void {
  const control = event.target as HTMLSelectElement | HTMLInputElement;
  const value =
    control instanceof HTMLInputElement ? control.checked : control.value;
  show(writeSettings({ [control.name]: value }));
  if (control.name !== "width") {
    reload();
  }
}

if (bar) {
  const settings = readSettings();
  fill(bar, settings);
  show(settings);
  bar.addEventListener("change", change);
  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    forgetState();
    reload();
  });
  page().src = settings.path;
}

new EventSource("/changes").addEventListener("message", () => {
  location.reload();
});
