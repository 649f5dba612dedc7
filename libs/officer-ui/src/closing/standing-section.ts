import type { ChildFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { entryOf, type Entry, type Told } from '../circumstances/record-entries.ts';
import type { Section } from '../circumstances/record-sections.ts';
import { dayWords } from '../words/times.ts';
import { closingWorded, whereaboutsWorded, type Closed } from './whereabouts-said.ts';

type Asked = Readonly<{ today: CivilDate; mayClose: boolean }>;

/** Where the child is, and whether the record is open. */
export function standingSection(
  { childId, whereabouts, closed, onRollFrom }: Pick<ChildFound, 'childId' | 'whereabouts' | 'closed' | 'onRollFrom'>,
  { today, mayClose }: Asked,
): Section {
  const told = whereabouts.map((each): Told => {
    const there = `/line/${childId}/changes/${each.changeId}`;
    const { title, rows } = whereaboutsWorded(each);
    return {
      ...{
        title,
        rows: rows.filter(({ label }) => label !== 'From'),
        from: each.from,
        subjectId: null,
        standing: null,
      },
      acts: mayClose
        ? [
            { text: 'Correct this', href: `${there}/correct-whereabouts` },
            { text: 'Void this', href: `${there}/void-whereabouts` },
          ]
        : [],
    };
  });
  const open = { title: 'Open', rows: [], from: onRollFrom, acts: [], subjectId: null, standing: null };
  const entries = [
    ...(closed ? [closingEntry(childId, closed, mayClose)] : []),
    ...(told.length > 0 ? [entryOf(told, today)] : []),
  ];
  return {
    ...{ id: 'standing', title: 'Record open or closed', counted: false, voided: [] },
    over: { called: '', entries: [] },
    act: mayClose ? actOf(childId, closed) : null,
    entries: entries.length > 0 ? entries : [entryOf([open], today)],
  };
}

/** A death is taken back by what puts it right alone. */
const actOf = (childId: string, closed: ChildFound['closed']): Section['act'] => {
  if (closed === null) return { text: 'Say where the child is', href: `/line/${childId}/whereabouts` };
  return closed.because === 'died' ? null : { text: 'Reopen the record', href: `/line/${childId}/reopen` };
};

function closingEntry(childId: string, closed: Closed, mayClose: boolean): Entry {
  const { title, rows } = closingWorded(closed);
  const there = `/line/${childId}/closings/${closed.closingId}`;
  const acts = [
    { text: 'Correct this closing', href: `${there}/correct` },
    { text: 'Void this closing', href: `${there}/void` },
  ];
  const since = `Since ${dayWords(closed.on)}`;
  const stands = rows.filter(({ label }) => label !== 'From' && label !== 'Day of death');
  return {
    ...{ agreed: [], earlier: [], heading: null, warnings: [], change: null },
    now: { title, rows: stands, from: closed.on, acts: mayClose ? acts : [], since },
  };
}
