import type { SealingFound } from '#contexts/children';
import { linePath } from '../child-line/line-path.ts';
import { sealedPath } from './sealed-path.ts';

type Reader = Readonly<{ id: string; onBehalfOf: string | null; role: string }>;
type Act = Readonly<{ text: string; href: string }>;

/** What this person can do about it: nothing that would be refused. */
export function sealingActs(
  { childId, isClosed, isSealed, asked, openThrough }: SealingFound,
  { id, onBehalfOf, role }: Reader,
): Readonly<{ first: Act | null; others: readonly Act[] }> {
  const at = sealedPath(childId);
  if (asked) {
    const isAsker = [id, onBehalfOf].some((each) => each !== null && asked.askedBy.includes(each));
    const of = `${at}/asked/${asked.askedId}`;
    return {
      first: isAsker || role === asked.as ? null : { text: 'Check and confirm', href: `${of}/confirm` },
      others: [{ text: isAsker ? 'Ask for it no longer' : 'Leave it as it is', href: `${of}/decline` }],
    };
  }
  if (!isSealed)
    return { first: isClosed ? { text: 'Ask for it to be sealed', href: `${at}/ask-to-seal` } : null, others: [] };
  const open = { text: 'Ask for it to be opened', href: `${at}/ask-to-open` };
  return openThrough === null
    ? { first: open, others: [] }
    : { first: { text: 'Read the record', href: linePath(childId) }, others: [open] };
}
