import { z } from 'zod';
import { isSafeAddress } from './safe-address.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const organisation = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,63}$/);
const address = z
  .string()
  .refine(isSafeAddress, 'must be an https address; plain http is for one on this machine alone');
const claim = z.string().min(1).max(64);

/** What somebody of a group is here; team and organisation from their claims where they are not said. */
const standing = z.strictObject({ role: code, team: code.optional(), organisation: organisation.optional() });

const vouches = {
  issuer: address,
  /** Nobody is let in as anything else, whatever the provider says. */
  roles: z.array(code).min(1),
  /** Whether its subjects are the ids by which this service knows people; of one provider at most. */
  subjectsAreIds: z.boolean().default(false),
};

/** A provider by whom people sign in. */
const issuer = z.strictObject({
  ...vouches,
  /** Stands in addresses. */
  code,
  /** Whose sign-in it is, as people call it. */
  name: z.string().min(1).max(80),
  clientId: z.string().min(1),
  /** Left out where the provider asks for none. */
  clientSecretFile: z.string().min(1).optional(),
  scope: z.string().min(1).default('openid'),
  /** How one leaves it: by a form, so that the token it wants back stands in no address; by an address where it takes no form. */
  signOut: z.enum(['post', 'get']).default('post'),
  /** Left out where claims of their own say role, team and organisation. */
  groups: z.strictObject({ claim: claim.default('groups'), are: z.record(z.string(), standing) }).optional(),
});

/** A provider of tokens for programs; a token that a person signed in by is none of them. */
const machines = z.strictObject({ ...vouches, audience: z.string().min(1) });

const unlike = (values: readonly string[]) => new Set(values).size === values.length;

/** Who may vouch for whom. */
export const signInTerms = z
  .strictObject({ people: z.array(issuer).min(1), machines: z.array(machines).default([]) })
  .refine(({ people }) => unlike(people.map((each) => each.code)), 'a code is given twice')
  .refine((all) => unlike(all.machines.map((each) => each.issuer)), 'an issuer of machines is given twice')
  .refine(
    ({ people, machines: programs }) =>
      new Set([...people, ...programs].filter((each) => each.subjectsAreIds).map((each) => each.issuer)).size <= 1,
    'of one issuer alone can the subjects be the ids of people: another could take their place',
  );

export type SignInTerms = z.infer<typeof signInTerms>;
export type IssuerTerms = Readonly<SignInTerms['people'][number]>;
export type MachineTerms = Readonly<SignInTerms['machines'][number]>;
