/** What this store says of itself: `mode` (demo or live), `store-id`, and the like. Names and values are codes or ids. */
export abstract class Settings {
  abstract get(name: string): Promise<string | null>;

  /** Sets it unless it is set. @returns the value in force: the first one */
  abstract once(name: string, value: string): Promise<string>;

  /** Sets it if it still is `from`. @returns whether it was */
  abstract replace(name: string, from: string | null, to: string): Promise<boolean>;
}
