/** Keeps small things in this browser, each name under the owner's prefix. */
export default class KeyValueStore {
  constructor(readonly context: string) {}

  getItem = (key: string): string | null =>
    localStorage.getItem(this.context + key);

  get(key: string): string | undefined {
    return this.getItem(key) ?? undefined;
  }

  getObject(key: string): unknown {
    const text = this.getItem(key);
    return text === null ? null : JSON.parse(text);
  }

  setItem(key: string, value: unknown): void {
    localStorage.setItem(this.context + key, String(value));
  }

  set({ key, value }: { key: string; value: unknown }): void {
    this.setItem(key, value);
  }

  setObject({ key, value }: { key: string; value: unknown }): void {
    this.setItem(key, JSON.stringify(value));
  }

  remove(key: string): void {
    localStorage.removeItem(this.context + key);
  }

  removeItem = (key: string): void => this.remove(key);
}
