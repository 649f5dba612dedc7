import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { recordedFacts, viewAfter } from '#platform/testing';
import type { BarEvent } from '../../bars/bar.events.ts';
import { barsStream } from '../../bars/bars.ts';
import { ada, bea } from '../../staff/staff.fixtures.ts';
import { barredPeople } from './barred-people.ts';
import { BarsOfPeople } from './bars-of-people.service.ts';

const because = 'Kin';
const barred = (personId: string, lastDay: '2026-07-17' | null = null): Draft<BarEvent> => ({
  ...{ type: 'PersonBarred', data: { personId, lastDay } },
  personal: { because },
});
const lifted: Draft<BarEvent> = { type: 'BarLifted', data: { personId: ada }, personal: { because } };
const after = (...past: Draft<BarEvent>[]) =>
  viewAfter(barredPeople, recordedFacts(barsStream, 'c1', { childId: 'c1' }, past));

const keptOut = async (id: string, past: readonly Draft<BarEvent>[], day: string, onBehalfOf: string | null = null) => {
  const documents = after(...past);
  const getMany = async (_: unknown, ids: readonly string[]) =>
    new Map(ids.flatMap((each) => (documents.has(each) ? [[each, { document: documents.get(each) }] as const] : [])));
  const bars = new BarsOfPeople({ getMany } as never, { now: () => `${day}T12:00:00.000Z` } as never);
  return (await bars.of({ id, onBehalfOf } as never)).barredFrom ?? [];
};

describe('Who is barred', () => {
  it('stands with the child, whatever became of it, the reason sealed', () => {
    expect(after(barred(ada), lifted, barred(ada), barred(bea)).get('c1')!.bars).toMatchObject([
      { personId: ada, lifted: { because: { ciphertext: expect.any(String) } } },
      { personId: ada, lifted: null },
      { personId: bea, lifted: null },
    ]);
    expect(JSON.stringify([...after(barred(ada))])).not.toContain(because);
  });

  it('stands with the person while it keeps them out', async () => {
    expect(await keptOut(ada, [barred(ada)], '2026-02-01')).toEqual(['c1']);
    expect(await keptOut(ada, [barred(ada), lifted], '2026-02-01')).toEqual([]);
    expect(await keptOut(bea, [barred(ada)], '2026-02-01')).toEqual([]);
  });

  it('up to the last day, which is one of them', async () => {
    expect(await keptOut(ada, [barred(ada, '2026-07-17')], '2026-07-17')).toEqual(['c1']);
    expect(await keptOut(ada, [barred(ada, '2026-07-17')], '2026-07-18')).toEqual([]);
  });

  it('goes with whoever acts for another, and with whom they act for', async () => {
    expect(await keptOut(ada, [barred(ada)], '2026-02-01', bea)).toEqual(['c1']);
    expect(await keptOut(bea, [barred(ada)], '2026-02-01', ada)).toEqual(['c1']);
  });
});
