import type { Actor } from '#platform/event-sourcing';
import type { Standing } from './standings-today.ts';

export const SIGN_IN_COOKIE = 'throughline-sign-in';

/** Tells by the cookie of a page who acts. */
export abstract class BrowserSessions {
  /** @throws NotSignedIn it is over, or none of ours */
  abstract actorOf(cookie: string): Promise<Actor>;

  /** Whether who let them in may let anybody in as that. */
  abstract mayActAs(cookie: string, standing: Standing): Promise<boolean>;

  /**
   * The same person, acting as something else from now on.
   * @throws NotSignedIn it is over, or whoever let them in may let nobody in as that
   */
  abstract actAs(cookie: string, standing: Standing): Promise<Readonly<{ cookie: string; seconds: number }>>;

  /** Whose session it is or was; null of a cookie that nobody here made, and of one that is too old to ask. */
  abstract whose(cookie: string): Promise<string | null>;
}
