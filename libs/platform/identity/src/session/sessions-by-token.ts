import type { Actor } from '#platform/event-sourcing';
import { NotSignedIn } from '../actor/actor-of.ts';
import type { TokenVerifier } from '../tokens/token-verifier.ts';
import { BrowserSessions } from './browser-sessions.ts';

/** The cookie holds the token itself: for the sign-in of demonstrations, which asks for no password. */
export class SessionsByToken extends BrowserSessions {
  readonly #verifier: TokenVerifier;

  constructor(verifier: TokenVerifier) {
    super();
    this.#verifier = verifier;
  }

  override actorOf = (cookie: string): Promise<Actor> => this.#verifier.verify(cookie);

  override mayActAs = (): Promise<boolean> => Promise.resolve(false);

  override actAs = (): Promise<never> =>
    Promise.reject(new NotSignedIn('A token says what its bearer acts as: ask for another.'));

  /** A token that is over tells nobody's name for certain. */
  override whose = (): Promise<null> => Promise.resolve(null);
}
