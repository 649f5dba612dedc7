import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { PersonsRole } from '#platform/gateway';
import { signInTerms, type IssuerWithSecret, type MachineTerms } from '#platform/identity';

/** What a person may be here; the compiler asks for each. */
const ROLES: Readonly<Record<PersonsRole, true>> = {
  ...{ 'sen-officer': true, 'exclusions-officer': true, 'commissioning-officer': true },
  ...{ 'placements-broker': true, 'team-manager': true, 'ap-lead': true, 'virtual-school-head': true },
  ...{ 'social-worker': true, 'safeguarding-lead': true, 'finance-officer': true, 'business-support': true },
  ...{ school: true, provider: true, parent: true, auditor: true, 'senior-leader': true, governor: true },
  ...{ administrator: true, 'data-protection-officer': true },
};

export type SignIn = Readonly<{ people: readonly IssuerWithSecret[]; machines: readonly MachineTerms[] }>;

const terms = signInTerms.superRefine(({ people, machines }, context) => {
  const meant = [...people, ...machines].flatMap(({ roles }) => roles);
  const given = people.flatMap(({ groups }) => Object.values(groups?.are ?? {}).map(({ role }) => role));
  const unknown = [...new Set([...meant, ...given])].filter((role) => !Object.hasOwn(ROLES, role));
  if (unknown.length > 0) context.addIssue(`there is no role called ${unknown.join(', ')}`);
});

/** By whom people and programs sign in, each with its secret. @throws SignInFileRefused */
export async function readSignInFile(file: string): Promise<SignIn> {
  const { people, machines } = await parsed(file);
  const withSecrets = people.map(async (issuer) => {
    const { clientSecretFile: kept } = issuer;
    if (kept === undefined) return { ...issuer, clientSecret: null };
    const clientSecret = (await read(kept, `the secret of ${issuer.code}`)).trim();
    if (clientSecret === '') throw new SignInFileRefused(`${kept} is empty`);
    return { ...issuer, clientSecret };
  });
  return { people: await Promise.all(withSecrets), machines };
}

async function parsed(file: string) {
  const text = await read(file, 'what SIGN_IN_FILE names');
  try {
    return terms.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new SignInFileRefused(`${file} is not JSON`);
    if (!(error instanceof z.ZodError)) throw error;
    throw new SignInFileRefused(`${file} is not as it must be:\n${z.prettifyError(error)}`);
  }
}

async function read(file: string, what: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new SignInFileRefused(`${file}, ${what}, cannot be read (${code})`);
  }
}

export class SignInFileRefused extends Error {
  constructor(why: string) {
    super(`The server does not start: ${why}.`);
    this.name = 'SignInFileRefused';
  }
}
