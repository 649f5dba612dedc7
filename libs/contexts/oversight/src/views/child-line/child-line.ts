import { attendanceEvents } from '#pure/attendance';
import { childFacts, circumstancesEvents, protectionEvents } from '#pure/children';
import { placementEvents } from '#pure/placements';
import { referralEvents } from '#pure/referrals';
import { Catalogue, type DataOf, type Original, type PersonalOf } from '#platform/event-sourcing';
import { view } from '#platform/read-models';
import { weekBeginning } from '#platform/time';
import { entryOf, type LineEntry } from './line-entry.ts';
import { monthOf, withCounted, type CountedMonth } from './counted-month.ts';
import { weekId, type LineDocument } from './line-documents.ts';
import { markedOn, withMark, type MarksOfWeek } from './marks-of-week.ts';

const events = [
  ...childFacts,
  ...circumstancesEvents,
  ...protectionEvents,
  ...referralEvents,
  ...placementEvents,
  ...attendanceEvents,
] as const;
const { typeOf } = new Catalogue(events);
/** What is told of a session but that there was none: that is one thing, and stands by itself. */
const marks = new Set<string>(attendanceEvents.map(({ type }) => type).filter((type) => !/NotHeld/.test(type)));

const read = (event: object): LineEntry => entryOf(event as Parameters<typeof entryOf>[0], typeOf);

/**
 * Everything that was recorded about a child, in the order in which it was: one document an event. Marks come by the
 * thousand: they are counted in a document a month, and stand in one a week, which is read when somebody asks for them.
 */
export const childLine = view({
  name: 'child-line',
  version: 22,
  fields: { childId: 'string', atOnce: 'boolean', position: 'string', tells: 'boolean', recordedAt: 'instant' },
  indexes: [
    ['childId', 'atOnce', 'position'],
    ['tells', 'recordedAt'],
  ],
  events,
  documents: (event) => {
    const { id, type, about } = event;
    if (marks.has(type)) {
      const date = markedOn(read(event));
      return [weekId(about.childId, weekBeginning(date)), monthId(about.childId, monthOf(date))];
    }
    return [id, ...('entries' in event.data ? event.data.entries : [])];
  },
  fold: (before: LineDocument | undefined, event, id): LineDocument | undefined => {
    if (marks.has(event.type)) return withTold(before, read(event), id);
    // What was filed on the wrong child is gone from every moment, with all that was said of it since.
    return id === event.id ? { ...read(event), atOnce: true, tells: true } : undefined;
  },
});

const monthId = (childId: string, month: string): string => `${childId}-${month}`;

/** @param entry about a mark of the month or the week that the document is of */
function withTold(before: LineDocument | undefined, entry: LineEntry, id: string): LineDocument {
  const { recordedAt } = entry;
  if (id === monthId(entry.childId, monthOf(markedOn(entry))))
    return { ...withCounted(before as CountedMonth | undefined, entry), atOnce: true, tells: false, recordedAt };
  return { ...withMark(before as MarksOfWeek | undefined, entry), atOnce: false, tells: true, recordedAt };
}

/** Every type of fact that a line can hold. */
export const factsOfLine = events.filter(({ kind }) => kind === 'original');

type Fact = Original<(typeof events)[number]>;

/** Open data and personal parts of every fact that a line can hold, by its type. */
export type LineFacts = { readonly [F in Fact as F['type']]: Readonly<{ data: DataOf<F>; personal: PersonalOf<F> }> };
