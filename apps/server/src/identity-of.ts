import { DevelopmentSignIn, OidcTokenVerifier, signInKey, type IdentityOptions } from '#platform/identity';
import type { Clock } from '#platform/time';
import { dataFiles } from './composition/data-files.ts';
import type { Configuration } from './configuration/configuration.ts';
import { demoPeople } from './configuration/demo-people.ts';

/** Live: the council's identity provider. Demo: invented people, whose sign-in asks for no password. */
export async function identityOf(
  { mode, oidcIssuer, dataFolder }: Configuration,
  clock: Clock,
): Promise<IdentityOptions> {
  if (mode === 'live') return { mode, verifier: new OidcTokenVerifier(oidcIssuer!, clock) };
  const key = await signInKey(dataFiles(dataFolder).signInKey);
  return { mode, verifier: new DevelopmentSignIn(demoPeople(), key, clock) };
}
