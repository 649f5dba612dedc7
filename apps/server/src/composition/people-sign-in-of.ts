import {
  BrowserSeal,
  KeptSessions,
  type IssuerClient,
  PeopleByTheirClaims,
  PeopleOfTheRegister,
  PeopleSignIn,
  type SessionLimits,
} from '#platform/identity';
import { SealedSessions } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import type { Log } from '#platform/telemetry';
import type { PeopleSettings } from '../identity-of.ts';
import type { Platform } from './platform.module.ts';
import { standingsOf } from './register-of-people-asked.ts';
import { signInSealKey } from './session-key.ts';

/** People sign in with their organisation, and their sessions are kept in this store. */
export function peopleSignInOf(platform: Platform, { clients, publicUrl, limits }: PeopleSettings): PeopleSignIn {
  const { clock } = platform;
  const seal = new BrowserSeal(signInSealKey(platform), clock);
  const rolesOf = new Map(clients.map(({ terms: { code, roles } }) => [code, roles]));
  const sessions = keptSessionsOf(platform, limits, (issuer, role) => rolesOf.get(issuer)?.includes(role) ?? false);
  for (const client of clients) void tellWhetherThere(client, platform.log);
  const people = new PeopleOfTheRegister(standingsOf(platform), new PeopleByTheirClaims());
  return new PeopleSignIn({ issuers: clients, publicUrl, people, sessions, seal });
}

/** Sessions that this store keeps, sealed. */
export function keptSessionsOf(
  platform: Platform,
  limits: SessionLimits,
  lets?: ConstructorParameters<typeof KeptSessions>[4],
): KeptSessions {
  const { stores, clock } = platform;
  const sealed = new SealedSessions(stores.operations, stores.keys, new Sealer(stores.keys));
  return new KeptSessions(sealed, new BrowserSeal(signInSealKey(platform), clock), limits, clock, lets);
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
