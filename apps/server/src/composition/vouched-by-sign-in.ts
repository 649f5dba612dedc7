import { VouchedIds } from '#contexts/people';
import { DevelopmentSignIn, personIdOf } from '#platform/identity';
import type { Identity } from '../identity-of.ts';
import type { PeopleKnown } from './words-of-cases.ts';

/** The providers of the sign-in, and the ids of whoever they vouch for; in a demonstration its list of people. */
export class VouchedBySignIn extends VouchedIds {
  override readonly providers: readonly Readonly<{ code: string; name: string }>[];

  /** @param people whom the sign-in’s own list calls by name */
  constructor(
    private readonly identity: Identity | null,
    private readonly people: PeopleKnown = [],
  ) {
    super();
    this.providers = identity?.people
      ? identity.people.clients.map(({ terms: { code, name } }) => ({ code, name }))
      : [{ code: DEMONSTRATION, name: 'The list of invented people' }];
  }

  override idOf(vouchedBy: string, subject: string): string | null {
    const { people, verifier } = this.identity ?? {};
    const terms = people?.clients.find((client) => client.terms.code === vouchedBy)?.terms;
    if (terms) return personIdOf(terms, subject);
    if (vouchedBy !== DEMONSTRATION || !(verifier instanceof DevelopmentSignIn)) return null;
    return verifier.people.find(({ id }) => id === subject.toLowerCase())?.id ?? null;
  }

  override nameOf = (id: string): string | null => this.people.find((person) => person.id === id)?.name ?? null;
}

const DEMONSTRATION = 'demonstration';
