import { FindChild, type ChildFound } from '#contexts/children';
import { FindChildLine } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import type { LineFacts } from '#pure/oversight';
import { NotFound } from '#platform/gateway';
import { childAtAGlance } from '../child/child-at-a-glance.ts';
import { heldOn } from '../child/held-on.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { ofChildsRecord, onLine } from '../forms/form-records.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { askedAbout, calledName } from '../words/children-words.ts';
import { closings, whereabouts } from '../words/closing-words.ts';
import { dayWords } from '../words/times.ts';
import type { Shown } from '../words/wording.ts';
import { whatRunsStill } from './what-runs-still.ts';
import { saidRows, whereaboutsWorded } from './whereabouts-said.ts';

async function childOf({ ids, ask, today, names }: Visit) {
  const { childId } = ids as { childId: string };
  const child = await ask(FindChild, { childId });
  const { identity, revision, closed } = child;
  return {
    ...{ childId, revision, closed },
    known: child.whereabouts,
    isAway: heldOn(child.whereabouts, today) === 'moved-away',
    so: standsNow(child),
    glance: childAtAGlance(child, today, names),
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    who: askedAbout(identity),
  };
}
type ChildSeen = Awaited<ReturnType<typeof childOf>>;

/** In the order of the days, and whether the record is open. */
const standsNow = ({ whereabouts: known, closed }: ChildFound): readonly string[] => [
  ...known.map((each) => `From ${dayWords(each.from)}: ${whereabouts[each.value].toLowerCase()}`),
  closed === null
    ? 'The record is open'
    : `The record is closed from ${dayWords(closed.on)}: ${closings[closed.because]}`,
];

const over = <Seen extends ChildSeen>(see: (visit: Visit) => Promise<Seen>, template: string): FormRecord<Seen> =>
  onLine({ shows: [FindChild], see, template, concerns: ofChildsRecord });

export const childToTellOf = over(childOf, 'closing/whereabouts.njk');
export const childToClose = onLine({
  ...{ shows: [FindChild, FindPlacements], template: 'closing/close-record.njk', concerns: ofChildsRecord },
  see: async (visit) => {
    const seen = await childOf(visit);
    // All facts, and no word of any: types and ids say what is not over.
    const now = { asAt: null, knownOn: null, compareWith: null, opened: { named: [] } };
    const { facts } = await visit.ask(FindChildLine, { childId: seen.childId, ...now });
    const placements = await visit.ask(FindPlacements, { childId: seen.childId });
    return { ...seen, runs: whatRunsStill(seen.childId, facts, placements, visit.names) };
  },
});

/** A change of where the child is, that stands. */
export const whereaboutsToCorrect = over(async (visit) => {
  const seen = await childOf(visit);
  const change = seen.known.find(({ changeId }) => changeId === visit.ids['changeId']);
  if (!change) throw new NotFound('Nothing was said so of where the child is, or it was voided.');
  return { ...seen, change, rows: saidRows(whereaboutsWorded(change)) };
}, 'closing/put-right.njk');

/** The closing that stands. */
const closedRecord = async (visit: Visit) => {
  const seen = await childOf(visit);
  const { closed } = seen;
  if (closed === null) throw new NotFound('This record is open.');
  return { ...seen, closed };
};

export const recordToReopen = over(closedRecord, 'closing/reopen-record.njk');

/** One that was reopened since, too. */
const thatClosing = entryRecord(async (visit) => {
  const seen = await entryOnLine(visit, visit.ids['closingId']!);
  if (seen.fact.type !== 'RecordClosed') throw new NotFound('This record was not closed so, or that was voided.');
  const { data, personal } = seen.fact as unknown as ClosingFact;
  return { ...seen, closed: { ...data, ...personal } };
}, ofChildsRecord);

/** A reopening that stands. */
const thatReopening = entryRecord(async (visit) => {
  const seen = await entryOnLine(visit, visit.ids['reopeningId']!);
  if (seen.fact.type !== 'RecordReopened') throw new NotFound('This record was not reopened so, or that was voided.');
  const { because } = seen.fact.personal as Readonly<{ because?: Shown<string> }>;
  return { ...seen, reopenedOn: seen.fact.effectiveOn, because };
}, ofChildsRecord);

type ClosingFact = Readonly<{ data: LineFacts['RecordClosed']['data'] }> &
  Readonly<{ personal: Partial<Pick<NonNullable<ChildFound['closed']>, 'confirmedBy' | 'details'>> }>;

export const closingToCorrect = thatClosing;
export const closingToVoid = thatClosing;
export const reopeningToCorrect = thatReopening;
export const reopeningToVoid = thatReopening;
