import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

/** @returns {Promise<import("puppeteer-core").Browser>} A Chromium that came with npm. */
export async function launchBrowser() {
  return puppeteer.launch({
    executablePath: await chromium.executablePath(),
    args: puppeteer.defaultArgs({ args: chromium.args, headless: "shell" }),
    headless: "shell",
  });
}
