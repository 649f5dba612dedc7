/** Something that must hold before this server takes requests. Any provider that extends it is found and asked. */
export abstract class ReadinessCheck {
  /** Shown to operators, such as `events` or `search index`. */
  abstract readonly name: string;
  abstract ready(): boolean | Promise<boolean>;
  /** What an operator may want to know besides. Anyone can ask: nothing of any person, no id of a record. */
  details?(): Promise<unknown>;
}
