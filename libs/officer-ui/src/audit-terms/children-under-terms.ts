import { FindAuditedChildren } from '#contexts/children';
import { FindOwnTerms, type TermsFound } from '#contexts/people';
import type { Gateway, Sender } from '#platform/gateway';
import { calledName } from '../words/children-words.ts';

export type ChildUnderTerms = Readonly<{ childId: string; name: string; terms: TermsFound['items'] }>;

const { compare } = new Intl.Collator('en-GB');

/** Whom an auditor reads, each once, by name, with the terms that name them; of a child from whom they are barred nothing is said. */
export async function childrenUnderTerms(
  gateway: Pick<Gateway, 'ask'>,
  sender: Sender,
): Promise<Readonly<{ terms: TermsFound['items']; children: readonly ChildUnderTerms[] }>> {
  const { items } = await gateway.ask(FindOwnTerms, {}, sender);
  const children = (await gateway.ask(FindAuditedChildren, {}, sender)).map(({ childId, name }) => ({
    ...{ childId, name: calledName(name) ?? 'A child whose personal data was destroyed' },
    terms: items.filter(({ childIds }) => childIds.includes(childId)),
  }));
  return { terms: items, children: children.toSorted((one, other) => compare(one.name, other.name)) };
}
