import { BrowserSeal, KeptSessions, type IssuerClient, PeopleByTheirClaims, PeopleSignIn } from '#platform/identity';
import { SealedSessions } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import type { Log } from '#platform/telemetry';
import type { PeopleSettings } from '../identity-of.ts';
import type { Platform } from './platform.module.ts';
import { signInSealKey } from './session-key.ts';

/** People sign in with their organisation, and their sessions are kept in this store. */
export function peopleSignInOf(platform: Platform, { clients, publicUrl, limits }: PeopleSettings): PeopleSignIn {
  const { stores, clock } = platform;
  const seal = new BrowserSeal(signInSealKey(platform), clock);
  const sealed = new SealedSessions(stores.operations, stores.keys, new Sealer(stores.keys));
  const sessions = new KeptSessions(sealed, seal, limits, clock);
  for (const client of clients) void tellWhetherThere(client, platform.log);
  return new PeopleSignIn({ issuers: clients, publicUrl, people: new PeopleByTheirClaims(), sessions, seal });
}

/** Whoever starts the service learns of a wrong address before anybody wants to sign in; it goes on all the same. */
async function tellWhetherThere(client: IssuerClient, log: Log): Promise<void> {
  const issuer = client.terms.code;
  try {
    await client.configuration();
  } catch (error) {
    const { cause } = error as { cause?: { code?: unknown; name?: unknown } };
    log.warn('A provider of the sign-in does not answer as one', { issuer, why: String(cause?.code ?? cause?.name) });
  }
}
