import { type IdentityOptions } from '#nest/identity';
import { DevelopmentSignIn, IssuerClient, MachineTokens, signInKey, type SessionLimits } from '#platform/identity';
import type { Clock } from '#platform/time';
import { dataFiles } from './composition/data-files.ts';
import type { Configuration } from './configuration/configuration.ts';
import { demoPeople } from './configuration/demo-people.ts';
import { readSignInFile } from './configuration/sign-in-file.ts';

/** How people sign in with a browser, before there is a store to keep their sessions in. */
export type PeopleSettings = Readonly<{ clients: readonly IssuerClient[]; publicUrl: string; limits: SessionLimits }>;

/** By whom the server recognises people and programs; whichever way people sign in, their sessions are kept. */
export type Identity = Pick<IdentityOptions, 'verifier'> &
  (
    | Readonly<{ mode: 'demo'; limits: SessionLimits; people?: never }>
    | Readonly<{ mode: 'live'; people: PeopleSettings; limits?: never }>
  );

/** Live: the council's identity providers. Demo: invented people, whose sign-in asks for no password. */
export async function identityOf(configuration: Configuration, clock: Clock): Promise<Identity> {
  const { mode, dataFolder, signInFile, signInKeyFile, publicUrl, session } = configuration;
  if (mode === 'live') {
    const { people, machines } = await readSignInFile(signInFile!);
    const clients = people.map((terms) => new IssuerClient(terms, clock));
    return {
      ...{ mode, verifier: new MachineTokens(machines, clock) },
      people: { clients, publicUrl: publicUrl!, limits: session },
    };
  }
  const key = await signInKey(signInKeyFile ?? dataFiles(dataFolder).signInKey);
  return { mode, verifier: new DevelopmentSignIn(demoPeople(), key, clock), limits: session };
}
