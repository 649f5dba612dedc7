import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { recordedFacts, viewAfter } from '#platform/testing';
import type { BarEvent } from '../../bars/bar.events.ts';
import { barsStream } from '../../bars/bars.ts';
import { ada, bea } from '../../staff/staff.fixtures.ts';
import { barredPeople } from './barred-people.ts';

const because = 'Kin';
const barred = (personId: string, lastDay: '2026-07-17' | null = null): Draft<BarEvent> => ({
  ...{ type: 'PersonBarred', data: { personId, lastDay } },
  personal: { because },
});
const lifted: Draft<BarEvent> = { type: 'BarLifted', data: { personId: ada }, personal: { because } };
const after = (...past: Draft<BarEvent>[]) =>
  viewAfter(barredPeople, recordedFacts(barsStream, 'c1', { childId: 'c1' }, past));

describe('Who is barred', () => {
  it('stands with the child, whatever became of it, the reason sealed', () => {
    expect(after(barred(ada), lifted, barred(ada), barred(bea)).get('c1')!.bars).toMatchObject([
      { personId: ada, lifted: { because: { ciphertext: expect.any(String) } } },
      { personId: ada, lifted: null },
      { personId: bea, lifted: null },
    ]);
    expect(JSON.stringify([...after(barred(ada))])).not.toContain(because);
  });

  it('stands with the person while it keeps them out', () => {
    expect(after(barred(ada)).get(ada)!.bars).toMatchObject([{ childId: 'c1' }]);
    expect(after(barred(ada), lifted).get(ada)!.bars).toEqual([]);
  });
});
