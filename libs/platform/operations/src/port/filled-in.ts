import type { SealedAt } from '#platform/privacy';
import type { Instant } from '#platform/time';

/**
 * What was filled in and not recorded, until it is sent again. `form` is a digest of where it stands and of which filling in
 * it is; nothing of it but `value` says anything of a person.
 */
export type FilledInForm = Readonly<{
  id: string;
  session: string;
  person: string;
  form: string;
  keptAt: Instant;
  expiresAt: Instant;
  value: SealedAt;
}>;

/** Forms that wait for whoever filled them in. One that has expired is found by nobody. */
export abstract class FilledIn {
  /** @param most of a session: the oldest beyond them go @throws NotACode */
  abstract keep(form: FilledInForm, most: number): Promise<void>;

  abstract find(id: string): Promise<FilledInForm | null>;

  /** The last one that was kept of any of these forms in this session. */
  abstract last(session: string, forms: readonly string[]): Promise<FilledInForm | null>;

  /** They were sent: nothing waits any more. */
  abstract end(session: string, forms: readonly string[]): Promise<void>;

  abstract endAllOfSession(session: string): Promise<void>;

  abstract endAllOfPerson(person: string): Promise<void>;

  /** Deletes those that have expired. @returns how many */
  abstract forgetOver(): Promise<number>;
}
