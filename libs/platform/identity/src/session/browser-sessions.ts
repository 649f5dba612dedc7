import type { Actor } from '#platform/event-sourcing';
import type { Standing } from './standings-today.ts';

export const SIGN_IN_COOKIE = 'throughline-sign-in';

/** Who asks in a session: whoever it is of, or a page of theirs that stands open. */
export type AskedBy = 'somebody' | 'itself';

/** Tells by the cookie of a page who acts. */
export abstract class BrowserSessions {
  /**
   * @param by `somebody`: they asked, and the session goes on from now; `itself`: an open page asks by itself, and that
   * nobody did anything meanwhile stays so
   * @throws NotSignedIn it is over, or none of ours
   */
  abstract actorOf(cookie: string, by?: AskedBy): Promise<Actor>;

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
