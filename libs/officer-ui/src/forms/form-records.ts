import { FindChildLine } from '#contexts/oversight';
import { linePath } from '../child-line/line-path.ts';
import { recordedSince } from '../child-line/recorded-since.ts';
import type { Concerns } from '../child-line/line-types.ts';
import type { AnyQuery, FormRecord, Told, Visit } from './form-declaration.ts';

type OfChild = Readonly<{ childId: string; name: string }>;
type Shown<Seen> = Readonly<{ shows: readonly AnyQuery[]; see: (visit: Visit) => Promise<Seen>; template?: string }>;

const ofLine = ({ name, childId }: OfChild): Told => ({
  caption: name,
  back: { text: `Back to the line of ${name}`, href: linePath(childId) },
});

/** What a form is about, by what its address names. */
export type OfVisit = (visit: Pick<Visit, 'ids' | 'query'>) => Concerns;
export const ofChildsRecord: OfVisit = () => (fact) => fact.recordedIn.record === 'child';

/** How a child lives and learns, from which day on. */
export const ofCircumstances: OfVisit = () => (fact) => fact.recordedIn.record === 'circumstances';

/**
 * What stands on a child's line: where it changed while a form about it was open, the form says what, by whom and when.
 * @param of.concerns what of the line it consists of
 */
export const onLine = <Seen extends OfChild & Readonly<{ revision: number | string }>>({
  concerns,
  ...of
}: Shown<Seen> & Readonly<{ concerns: OfVisit }>): FormRecord<Seen> => ({
  ...{ ...of, shows: [...new Set([...of.shows, FindChildLine])] },
  told: ofLine,
  asSeen: ({ revision }) => revision,
  meanwhile: (visit, since) => recordedSince(visit, since, concerns(visit)),
});

/** Rows that stand or fall by themselves: what was recorded of one meanwhile is said beside it. */
export const rowsOnLine = <Seen extends OfChild>(of: Shown<Seen>): FormRecord<Seen> => ({
  ...{ ...of, told: ofLine, asSeen: 'row by row' },
});

/** Nothing yet: the form opens a record. */
export const noRecordYet = (back: Told['back'], ...shows: readonly AnyQuery[]): FormRecord<object> => ({
  ...{ shows, see: () => Promise.resolve({}), told: () => ({ back }), asSeen: 'nothing yet' },
});
