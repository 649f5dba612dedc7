import type { LeftAt } from './people-sign-in.ts';

/** Why one is asked to sign in, where one was signed in before. */
export type AskedAgain = 'over' | 'kept';

/** @param given in the address of the page on which one signs in */
export const askedAgain = (given: unknown): AskedAgain | null => (given === 'over' || given === 'kept' ? given : null);

/** Draws the pages around a sign-in that is done elsewhere. */
export type PeopleSignInPages = Readonly<{
  /** By whom one signs in. `to` is where to go afterwards. */
  choose: (
    issuers: readonly Readonly<{ code: string; name: string }>[],
    to: string,
    again: AskedAgain | null,
  ) => string;
  /** One is signed out here; null where there is nowhere else to leave. */
  signedOut: (leftAt: LeftAt | null) => string;
}>;
