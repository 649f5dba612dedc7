import { FindOwnTerms } from '#contexts/people';
import type { Gateway, Sender } from '#platform/gateway';
import { withheldWords } from './withheld-words.ts';

/** What is withheld on a page of one child, where an auditor reads it, or whoever acts for one; null of every other reader. */
export async function withheldFrom(
  gateway: Pick<Gateway, 'ask' | 'mayDo'>,
  childId: string,
  sender: Sender,
  what?: string,
): Promise<string | null> {
  if ((await gateway.mayDo(FindOwnTerms, {}, sender)) !== 'yes') return null;
  const { items } = await gateway.ask(FindOwnTerms, {}, sender);
  const naming = items.filter(({ childIds }) => childIds.includes(childId));
  return naming.length === 0 ? null : withheldWords(naming, what);
}
