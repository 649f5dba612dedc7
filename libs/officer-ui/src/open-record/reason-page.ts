import type { Sender } from '#platform/gateway';
import type { Given } from '../forms/date-fields.ts';
import type { Pages } from '../render/pages.ts';

/** Below it stand all pages of one child; a reason is good for them and for no other's. */
const OF_CHILD = /^(?<record>\/line\/[0-9a-f-]{36})(?:[/?]|$)/i;

/** The child's pages to which an address belongs; null when it is of none. */
export const recordAt = (address: string): string | null => OF_CHILD.exec(address)?.groups?.['record'] ?? null;

/** Under this name a form that was filled in before is sent again with the reason. */
export const REASON_BESIDE = 'accessReason';

type Asked = Readonly<{
  /** Where one wanted to go, or what one sent. */
  to: string;
  /** What was given before, and did not do. */
  reason: string | null;
  /** What was filled in when the reason given earlier was no longer kept: it goes on with it. */
  typed?: Given;
}>;

export function reasonPage(pages: Pages, actor: Sender['actor'] | null, { to, reason, typed }: Asked): string {
  const problem = reason === null ? null : 'Enter why you need to open this record, in words';
  return pages.draw('open-record/reason.njk', 'Access outside your service needs a reason', actor, {
    ...{
      to,
      problem,
      reason: reason ?? '',
      kept: typed === undefined ? [] : texts(typed),
      sendsAgain: typed !== undefined,
    },
    ...(typed === undefined
      ? { action: `${recordAt(to)}/reason`, name: 'reason' }
      : { action: to, name: REASON_BESIDE }),
  });
}

const texts = (typed: Given): readonly Readonly<{ name: string; value: string }>[] =>
  Object.entries(typed)
    .filter(([name]) => name !== REASON_BESIDE)
    .flatMap(([name, value]) =>
      [value].flat().flatMap((each) => (typeof each === 'string' ? { name, value: each } : [])),
    );
