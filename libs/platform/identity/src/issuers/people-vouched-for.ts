import type { Actor } from '#platform/event-sourcing';
import type { IssuerTerms } from './sign-in-terms.ts';

/** What a provider said of somebody, its signature checked. */
export type Vouched = Readonly<{ by: IssuerTerms; subject: string; claims: Readonly<Record<string, unknown>> }>;

/** Who it is here. */
export type PersonVouchedFor = Readonly<{ actor: Actor; name: string | null }>;

/** Tells of somebody whom a provider vouches for who they are here, and what they may be. */
export abstract class PeopleVouchedFor {
  /** @throws SignInRefused */
  abstract whoIs(vouched: Vouched): Promise<PersonVouchedFor>;
}
