import { attendanceEvents } from '#contexts/attendance';
import { childEvents } from '#contexts/children';
import { placementEvents } from '#contexts/placements';
import { referralEvents } from '#contexts/referrals';
import { Catalogue, type DataOf, type Original, type PersonalOf, type RecordedEvent } from '#platform/event-sourcing';
import { view } from '#platform/read-models';
import { entryOf, type LineEntry } from './line-entry.ts';

const events = [...childEvents, ...referralEvents, ...placementEvents, ...attendanceEvents] as const;
const { typeOf } = new Catalogue(events);

/** Everything that was recorded about a child, in the order in which it was: one document an event. */
export const childLine = view({
  name: 'child-line',
  version: 2,
  fields: { childId: 'string', position: 'string' },
  indexes: [['childId', 'position']],
  events,
  documents: ({ id, about }) => (about.childId ? [id] : []),
  fold: (_: LineEntry | undefined, event) => entryOf(event as RecordedEvent, typeOf),
});

type Fact = Original<(typeof events)[number]>;

/** Open data and personal parts of every fact that a line can hold, by its type. */
export type LineFacts = { readonly [F in Fact as F['type']]: Readonly<{ data: DataOf<F>; personal: PersonalOf<F> }> };
