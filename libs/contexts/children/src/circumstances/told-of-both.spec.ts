import { describe, expect, it } from '@jest/globals';
import { derivedId, type Draft, type Facts } from '#platform/event-sourcing';
import { factId } from '#platform/testing';
import type { CircumstancesEvent } from './circumstances.events.ts';
import type { SiblingHeld } from './sibling-told.ts';
import { toldOfBoth, type OfBoth } from './told-of-both.ts';

const subjectId = derivedId('that they are siblings');
const commandId = derivedId('command');
const held = (n: number, kind: 'full' | 'half', from: '2020-01-06' | '2026-01-05' = '2020-01-06'): SiblingHeld => ({
  ...{ changeId: factId(n), subjectId, from, told: { siblingId: 'c1', kind, linked: true } },
});
const fact = { type: 'SiblingChanged', data: { subjectId, from: '2020-01-06' }, sealed: { sibling: {} } };
const facts = ((original: string) => ({
  fact: { ...fact, id: original },
  stands: true,
})) as unknown as Facts<CircumstancesEvent>;
const after = (of: readonly OfBoth[], before: readonly SiblingHeld[], isRemoved = false) =>
  toldOfBoth({ childId: 'c1', held: before, after: of, isRemoved, commandId }, facts).map(shortly);
const shortly = ({ type, data, personal }: Draft<CircumstancesEvent>) => {
  const { sibling } = (personal ?? {}) as { sibling?: { siblingId: string; kind: string } };
  const { original, now, ...own } = data as { original?: string; now?: object };
  return [type, original ?? null, now ?? own, sibling ? [sibling.siblingId, sibling.kind] : null];
};

describe('What the record of a sibling says of the two', () => {
  it('is what the child’s own says: told there, too, of the child', () => {
    const since = { from: '2020-01-06' };
    expect(after([held(0, 'full')], [])).toEqual([
      ['SiblingChanged', null, { subjectId: derivedId(commandId, 'sibling'), ...since }, ['c1', 'full']],
    ]);
    expect(after([held(0, 'full'), held(1, 'half', '2026-01-05')], [held(7, 'full')])).toEqual([
      ['SiblingChanged', null, { subjectId, from: '2026-01-05' }, ['c1', 'half']],
    ]);
  });

  it('is told better, taken back and taken out', () => {
    expect(after([held(0, 'half', '2026-01-05')], [held(7, 'full')])).toEqual([
      ['SiblingChangedCorrected', factId(7), { subjectId, from: '2026-01-05' }, ['c1', 'half']],
    ]);
    expect(after([], [held(7, 'full')])).toEqual([['SiblingChangedVoided', factId(7), {}, null]]);
    expect(after([], [held(7, 'full')], true)).toEqual([
      ['CircumstanceRemoved', factId(7), { whose: 'another-child' }, null],
    ]);
  });

  it('stays where both say the same, each as often as the other', () => {
    expect(after([held(0, 'full')], [held(7, 'full')])).toEqual([]);
    expect(after([held(0, 'full')], [held(7, 'full'), held(8, 'full')])).toHaveLength(1);
  });
});
