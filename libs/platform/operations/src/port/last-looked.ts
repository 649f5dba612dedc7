import type { Instant } from '#platform/time';

/** When a person last looked at a list: what is newer is new to them. */
export abstract class LastLooked {
  abstract at(person: string, list: string): Promise<Instant | null>;

  /** Never goes back. */
  abstract note(person: string, list: string, at: Instant): Promise<void>;
}
