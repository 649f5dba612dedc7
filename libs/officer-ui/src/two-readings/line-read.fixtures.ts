import { NOTHING } from '../child-line/acts-on-entry.ts';
import type { Change, Fact, LineEvent, Reading, Voided } from '../child-line/line-types.ts';

const by = { id: 'p1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };

/** An event of a line, as a query answers it. */
export const toldBy = (eventId: string, type: string, on: string, reason: string | null = null): LineEvent =>
  ({
    ...{ eventId, type, effectiveOn: on, recordedAt: `${on}T10:00:00.000Z`, by, rules: [], rulesSaid: null },
    ...{ confirmed: null, reason, change: reason === null ? null : { was: null, now: null, restated: {} } },
  }) as unknown as LineEvent;

type Said = Readonly<{ effectiveOn: string; finishesOn?: string }>;

/** An extension that was agreed, as it stands; `earlier` what stood before. */
export const extension = (
  id: string,
  { effectiveOn, finishesOn = '2026-03-27' }: Said,
  statedBy: LineEvent,
  earlier: Fact['earlier'] = [],
): Fact =>
  ({
    ...{ original: id, type: 'ExtensionAgreed', recordedIn: { record: 'placement', id: 'x' }, effectiveOn },
    ...{ data: { finishesOn, offRollOn: null }, personal: {}, period: null, withdrawnBasis: [], statedBy, earlier },
  }) as unknown as Fact;

export const changeOf = (
  before: Fact | null,
  after: Fact | null,
  by: readonly LineEvent[],
  through: readonly LineEvent[] = [],
): Change =>
  ({
    ...{ original: (before ?? after)!.original, type: 'ExtensionAgreed', before, after, by, through, outside: [] },
  }) as unknown as Change;

type Line = Readonly<{
  facts?: readonly Fact[];
  voided?: readonly Voided[];
  changes?: readonly Change[];
  clocks?: Reading['found']['clocks'];
}> &
  Readonly<Partial<Pick<Reading['found'], 'alsoDiffer' | 'marksDiffer' | 'months'>>>;

export const lineRead = ({ facts = [], voided = [], changes = [], clocks = [], ...more }: Line): Reading => ({
  ...{ childId: 'c1', places: new Map(), names: { person: () => 'Priya Nair' } },
  may: NOTHING,
  found: {
    ...{
      childId: 'c1',
      people: {},
      identity: null,
      owningService: null,
      within: null,
      next: null,
      months: [],
      removed: [],
      outside: [],
    },
    ...{
      at: { asAt: '2026-06-30', knownOn: '2026-06-30' },
      comparedWith: null,
      changesLeftOff: 0,
      alsoDiffer: [],
      marksDiffer: [],
    },
    ...{ facts, voided, changes, clocks, ...more },
  },
});

/** The marks of a month, counted. */
export const monthOfMarks = (month: '2026-01' | '2026-02'): Reading['found']['months'][number] => ({
  ...{ month, from: `${month}-05`, to: `${month}-27`, sessions: 20, notCounted: 0, corrected: 0, voided: 0 },
  ...{ marked: [{ session: 'AM', code: 'P', sessions: 20 }], withdrawnBasis: [] },
});
