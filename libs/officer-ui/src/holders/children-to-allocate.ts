import { FindProtection } from '#contexts/children';
import { FindLeftBehind, FindWork } from '#contexts/oversight';
import { FindColleagues } from '#contexts/people';
import { aCursor, type Parameters } from '#platform/web';
import { text } from '../forms/date-fields.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { leftWords } from '../due/left-behind-rows.ts';
import { lastDayOf, clockOf } from '../due/due-words.ts';
import { dueAddress, USUAL_SPAN } from '../due/due-address.ts';
import { nameInList } from '../words/children-words.ts';
import { serviceOfTeam } from '../words/service-of-team.ts';
import { yearGroupWords } from '../words/year-group.ts';
import { SEVERAL } from './several-address.ts';
import { withColleagues } from './holders-of-child.ts';

/** Where they stand in My work. */
export const WAITING = dueAddress({
  ...{ whose: 'service', what: 'allocating', group: null, covered: null, span: USUAL_SPAN, order: 'day' },
} as const);

/** Those of one’s service whom nobody has today, by whom one may open, a page at a time; and who may have them. */
async function childrenToAllocate(visit: Visit) {
  const { ask, today, query, sender } = visit;
  const { groups } = await ask(FindWork, {
    ...{ whose: 'service', what: 'allocating', group: 'ready', kinds: null, covered: null, decides: false },
    ...{ by: lastDayOf(USUAL_SPAN, today), order: 'day', cursor: text(query, 'cursor') || null },
  });
  const found = groups[0];
  const children = (found?.items ?? []).flatMap((item) => {
    if (item.name === null) return [];
    const since = `${clockOf(item, today).day}${item.yearGroup === null ? '' : `, ${yearGroupWords(item.yearGroup).toLowerCase()}`}`;
    return [{ id: item.childId, text: nameInList(item.name), hint: since }];
  });
  const names = await withColleagues(visit);
  // Whoever is no officer of the service any more has nobody: theirs stand behind those whom nobody has, once.
  const left = text(query, 'cursor') ? [] : (await ask(FindLeftBehind, { whose: 'service' })).items;
  const leftBehind = left.flatMap((each) =>
    each.name === null ? [] : { id: each.childId, text: nameInList(each.name), hint: leftWords(each, names) },
  );
  const service = serviceOfTeam(sender.actor, names);
  return {
    ...{ children: [...children, ...leftBehind], names, services: service === null ? undefined : [service] },
    next: found?.next ? `${SEVERAL}?${new URLSearchParams({ cursor: found.next }).toString()}` : null,
    ...(children.length + leftBehind.length === 0 && {
      instead: {
        texts: ['No child of your service waits for an officer.'],
        to: { href: WAITING, text: 'Back to My work' },
      },
    }),
  };
}
export type ChildrenToAllocate = Awaited<ReturnType<typeof childrenToAllocate>>;

export const childrenWaiting: FormRecord<ChildrenToAllocate> = {
  ...{
    shows: [FindWork, FindLeftBehind, FindColleagues, FindProtection],
    see: childrenToAllocate,
    asSeen: 'nothing yet',
  },
  told: () => ({ back: { text: 'Children who wait for an officer', href: WAITING } }),
};

export const allocatingParameters: Parameters = { cursor: aCursor };
