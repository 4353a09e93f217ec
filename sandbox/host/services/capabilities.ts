import { tracked } from "@glimmer/tracking";

const BREAKPOINTS_REM = { sm: 40, md: 48, lg: 64, xl: 80, "2xl": 96 };

class Breakpoint {
  @tracked matches: boolean;

  constructor(rem: number) {
    const query = matchMedia(`(width >= ${rem}rem)`);
    this.matches = query.matches;
    query.addEventListener("change", () => {
      this.matches = query.matches;
    });
  }
}

const viewport: Record<string, boolean> = {};

for (const [name, rem] of Object.entries(BREAKPOINTS_REM)) {
  const breakpoint = new Breakpoint(rem);
  Object.defineProperty(viewport, name, { get: () => breakpoint.matches });
}

export const capabilities = { viewport };

/** As the host has it: the same one, injected or imported. */
export default class CapabilitiesServiceShim {
  static isServiceFactory = true;

  static create(): typeof capabilities {
    return capabilities;
  }
}
