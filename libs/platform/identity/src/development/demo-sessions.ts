import type { Actor } from '#platform/event-sourcing';
import { BrowserSessions, type AskedBy } from '../session/browser-sessions.ts';
import type { KeptSessions } from '../session/kept-sessions.ts';
import type { Standing } from '../session/standings-today.ts';
import type { DevelopmentSignIn } from './development-sign-in.ts';

/** Three parts, as a token has; a session's cookie has five. */
const isToken = (cookie: string): boolean => cookie.split('.').length === 3;

/** A demonstration keeps its sessions as a live service does. A program may send its token as the cookie of a page. */
export class DemoSessions extends BrowserSessions {
  constructor(
    readonly kept: KeptSessions,
    private readonly signIn: DevelopmentSignIn,
  ) {
    super();
  }

  override actorOf = (cookie: string, by?: AskedBy): Promise<Actor> =>
    isToken(cookie) ? this.signIn.verify(cookie) : this.kept.actorOf(cookie, by);

  override whose = (cookie: string): Promise<string | null> =>
    isToken(cookie) ? Promise.resolve(null) : this.kept.whose(cookie);

  override mayActAs = (cookie: string, standing: Standing): Promise<boolean> =>
    isToken(cookie) ? Promise.resolve(false) : this.kept.mayActAs(cookie, standing);

  override actAs = (cookie: string, standing: Standing): Promise<Readonly<{ cookie: string; seconds: number }>> =>
    this.kept.actAs(cookie, standing);
}
