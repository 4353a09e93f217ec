import { initialState, type State } from "../server/state";

const KEY = "sandbox:state";

/** The simulated server's memory, which outlives a reload but not the tab. */
export function readState(): State {
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as State) : initialState();
}

export function keepState(state: State): void {
  sessionStorage.setItem(KEY, JSON.stringify(state));
}

export function forgetState(): void {
  sessionStorage.removeItem(KEY);
}
