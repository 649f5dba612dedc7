import { BrowserSeal, KeptSessions, PeopleByTheirClaims, PeopleSignIn } from '#platform/identity';
import { SealedSessions } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import type { PeopleSettings } from '../identity-of.ts';
import type { Platform } from './platform.module.ts';
import { signInSealKey } from './session-key.ts';

/** People sign in with their organisation, and their sessions are kept in this store. */
export function peopleSignInOf(platform: Platform, { clients, publicUrl, limits }: PeopleSettings): PeopleSignIn {
  const { stores, clock } = platform;
  const seal = new BrowserSeal(signInSealKey(platform), clock);
  const sealed = new SealedSessions(stores.operations, stores.keys, new Sealer(stores.keys));
  const sessions = new KeptSessions(sealed, seal, limits, clock);
  return new PeopleSignIn({ issuers: clients, publicUrl, people: new PeopleByTheirClaims(), sessions, seal });
}
