import { attendanceEvents } from '#contexts/attendance';
import { childFacts } from '#contexts/children';
import { placementEvents } from '#contexts/placements';
import { referralEvents } from '#contexts/referrals';
import { Catalogue, type DataOf, type Original, type PersonalOf } from '#platform/event-sourcing';
import { view } from '#platform/read-models';
import { weekBeginning } from '#platform/time';
import { entryOf, type LineEntry } from './line-entry.ts';
import { markedOn, withMark, type MarksOfWeek } from './marks-of-week.ts';

const events = [...childFacts, ...referralEvents, ...placementEvents, ...attendanceEvents] as const;
const { typeOf } = new Catalogue(events);
const marks = new Set<string>(attendanceEvents.map(({ type }) => type));

const read = (event: object): LineEntry => entryOf(event as Parameters<typeof entryOf>[0], typeOf);

/**
 * Everything that was recorded about a child, in the order in which it was: one document an event, and of marks, which
 * come by the thousand, one a week.
 */
export const childLine = view({
  name: 'child-line',
  version: 7,
  fields: { childId: 'string', position: 'string' },
  indexes: [['childId', 'position']],
  events,
  documents: (event) => {
    const { id, type, about } = event;
    if (marks.has(type)) return [`${about.childId}-${weekBeginning(markedOn(read(event)))}`];
    return [id, ...('entries' in event.data ? event.data.entries : [])];
  },
  fold: (before: LineEntry | MarksOfWeek | undefined, event, id) => {
    if (marks.has(event.type)) return withMark(before as MarksOfWeek | undefined, read(event));
    // What was filed on the wrong child is gone from every moment, with all that was said of it since.
    return id === event.id ? read(event) : undefined;
  },
});

/** Every type of fact that a line can hold. */
export const factsOfLine = events.filter(({ kind }) => kind === 'original');

type Fact = Original<(typeof events)[number]>;

/** Open data and personal parts of every fact that a line can hold, by its type. */
export type LineFacts = { readonly [F in Fact as F['type']]: Readonly<{ data: DataOf<F>; personal: PersonalOf<F> }> };
