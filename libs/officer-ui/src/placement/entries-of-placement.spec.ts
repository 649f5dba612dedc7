import { describe, expect, it } from '@jest/globals';
import { listTable } from '../patterns/list-table.ts';
import { entriesOf, takenBackOf } from './entries-of-placement.ts';
import type { PlacementShown } from './placements-shown.ts';

const entry = (id: string, type: string, effectiveOn: string) => ({
  ...{ id, type, effectiveOn, basisWithdrawn: false, restsOn: null, correctable: true, voidable: true },
});
const placement = {
  placementId: 'p1',
  voided: 1,
  entries: [entry('s', 'PlacementStarted', '2026-01-12'), entry('r', 'PlacementReviewed', '2026-02-20')],
} as unknown as PlacementShown;
const by = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const extension = (placementId: string) => ({
  ...{ type: 'ExtensionAgreed', effectiveOn: '2026-02-06', recordedIn: { record: 'placement', id: placementId } },
  voidedBy: { eventId: 'v1', by, recordedAt: '2026-02-09T10:00:00.000Z', reason: 'The cost was not seen' },
});

/** Parts of a line, each with what was voided in it. */
function lineIn(...parts: readonly (readonly object[])[]) {
  let asked = 0;
  const lineFrom = (goOnAfter: string | null) => {
    asked++;
    const n = Number(goOnAfter ?? 0);
    return Promise.resolve({
      voided: parts[n],
      people: { o1: 'Priya Nair' },
      next: n + 1 < parts.length ? String(n + 1) : null,
    });
  };
  return { lineFrom: lineFrom as never, asked: () => asked };
}
const of = (line: ReturnType<typeof lineIn>) => ({ childId: 'c', names: {}, lineFrom: line.lineFrom });

describe('What was recorded of a placement', () => {
  it('says in its place what was voided, struck through, by whom and why, with nothing to put right', async () => {
    const line = lineIn([], [extension('p2'), extension('p1')], []);
    const takenBack = await takenBackOf(placement, of(line));
    expect(line.asked()).toBe(2);
    const table = entriesOf(placement, takenBack, { childId: 'c', mayPutRight: true });
    const texts = table.rows.map(([what, day, ways]) => [what!.texts[0], day!.texts[0], ways!.ways?.length ?? 0]);
    expect(texts).toEqual([
      ['Placement started', '12 January 2026', 2],
      ['Extension agreed', '6 February 2026', 0],
      ['Placement reviewed', '20 February 2026', 2],
    ]);
    const drawn = listTable(table);
    expect(drawn).toContain('<span class="app-was">Extension agreed</span>');
    expect(drawn.match(/>Void</g)).toHaveLength(1);
    expect(drawn).toMatch(/Voided by Priya Nair[^<]*, 9 February 2026 at 10:00am/);
    expect(drawn).toContain('Why: The cost was not seen');
  });

  it('asks the line for nothing where nothing was voided, and for no more than it has', async () => {
    const [nothing, gone] = [lineIn([]), lineIn([extension('p2')])];
    expect(await takenBackOf({ ...placement, voided: 0 }, of(nothing))).toEqual([]);
    expect(await takenBackOf(placement, of(gone))).toEqual([]);
    expect([nothing.asked(), gone.asked()]).toEqual([0, 1]);
  });

  it('offers no ways to who may not put it right', () =>
    expect(entriesOf(placement, [], { childId: 'c', mayPutRight: false }).rows.map(({ length }) => length)).toEqual([
      2, 2,
    ]));
});
