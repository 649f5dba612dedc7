import type { Sender } from '#platform/gateway';
import type { Pages } from '../render/pages.ts';

/** Below it stand all pages of one child; a reason is good for them and for no other's. */
const OF_CHILD = /^(?<record>\/line\/[0-9a-f-]{36})(?:[/?]|$)/i;

/** The child's pages to which an address belongs; null when it is of none. */
export const recordAt = (address: string): string | null => OF_CHILD.exec(address)?.groups?.['record'] ?? null;

/** @param to where one wanted to go @param reason what was given before, and did not do */
export function reasonPage(pages: Pages, actor: Sender['actor'] | null, to: string, reason: string | null): string {
  const problem = reason === null ? null : 'Enter why you need to open this record, in words';
  const model = { action: `${recordAt(to)}/reason`, to, problem, reason: reason ?? '' };
  return pages.draw('open-record/reason.njk', 'Access outside your service needs a reason', actor, model);
}
