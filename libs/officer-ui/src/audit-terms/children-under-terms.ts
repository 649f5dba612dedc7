import type { AuditedChild } from '#contexts/children';
import type { TermsFound } from '#contexts/people';
import { calledName } from '../words/children-words.ts';

export type ChildUnderTerms = Readonly<{ childId: string; name: string; terms: TermsFound['items'] }>;

const { compare } = new Intl.Collator('en-GB');

/** Whom an auditor reads, each once, by name, with the terms that name them; of a child from whom they are barred nothing is said. */
export const childrenUnderTerms = (
  terms: TermsFound['items'],
  named: readonly AuditedChild[],
): readonly ChildUnderTerms[] =>
  named
    .map(({ childId, name }) => ({
      ...{ childId, name: calledName(name) ?? 'A child whose personal data was destroyed' },
      terms: terms.filter(({ childIds }) => childIds.includes(childId)),
    }))
    .toSorted((one, other) => compare(one.name, other.name));
