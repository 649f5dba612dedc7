import { v5, validate } from 'uuid';

const NAMESPACE = 'b9c0a7de-2f0e-5d1a-8c64-1f3a2f7e9d10';

type Vouches = Readonly<{ issuer: string; subjectsAreIds: boolean }>;

/**
 * Who somebody is here for ever, by who vouches for them and what they are called there: no provider can vouch for a
 * person of another. Null: the subject was to be an id, and is none.
 */
export function personIdOf({ issuer, subjectsAreIds }: Vouches, subject: string): string | null {
  if (!subjectsAreIds) return v5(JSON.stringify([issuer, subject]), NAMESPACE);
  return validate(subject) ? subject.toLowerCase() : null;
}
