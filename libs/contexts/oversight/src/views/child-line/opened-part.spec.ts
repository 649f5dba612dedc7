import { describe, expect, it } from '@jest/globals';
import { owningTeamChanged } from '#pure/children';
import type { CivilDate } from '#platform/time';
import { openedInPart, LATEST_YEAR, type OpenedPart } from './opened-part.ts';
import { documentsOf, draftsOf, stepId, type Step } from '../recorded-line.fixtures.ts';
import { lineShown } from './shown-line.ts';

const child = draftsOf(owningTeamChanged);
const changed = (recorded: CivilDate, owningTeam = 'p'): Step => ({
  ...{ recorded, stream: 'child-a' },
  event: child({ type: 'OwningTeamChanged', data: { owningTeam, from: recorded }, personal: { because: null } }),
});
/** Two years ago, one of which was put right this year. */
const corrected: Step = {
  ...{ recorded: '2025-10-02', stream: 'child-a' },
  event: child({
    type: 'OwningTeamChangedCorrected',
    effectiveOn: '2023-10-02',
    data: { original: stepId(1), now: { owningTeam: 'q', from: '2023-10-02' } },
    personal: { reason: 'The letter says so' },
  }),
};
const steps = [
  ...[changed('2023-10-01'), changed('2023-10-02'), changed('2024-10-01'), changed('2025-10-01')],
  corrected,
];
const today = '2025-11-01';
const lineOf = (all: readonly Step[], opened?: OpenedPart) =>
  lineShown(documentsOf(all, owningTeamChanged), {
    ...{ at: { asAt: today, knownOn: today }, comparedWith: null, today },
    ...(opened && { opened }),
  });
const many = (count: number) => [
  ...Array.from({ length: count }, (_, n) => changed(`2023-10-${String((n % 28) + 1).padStart(2, '0')}` as CivilDate)),
];

describe('A line that is opened in part', () => {
  it('opens what happened in the year, and what was put right in it', () =>
    expect(lineOf(steps, { year: '2025-26' }).outlined).toEqual({ ids: [stepId(0), stepId(2)], year: '2025-26' }));

  it('tells of the others their open data alone', () => {
    const { facts } = lineOf(steps, { year: '2024-25' });
    const reasonOf = (id: string) => facts.find(({ original }) => original === id)!.statedBy.reason;
    expect(facts.map(({ data }) => data['owningTeam'])).toEqual(['p', 'q', 'p', 'p']);
    expect(reasonOf(stepId(1))).toBeNull();
    const whole = lineOf(steps).facts.find(({ original }) => original === stepId(1))!;
    expect([whole.statedBy.reason, whole.earlier.length]).toEqual([expect.objectContaining({ alg: 'A256GCM' }), 1]);
  });

  it('is the latest year only where the line is long', () => {
    expect(lineOf(steps, { year: LATEST_YEAR }).outlined).toEqual({ ids: [], year: null });
    const { outlined } = lineOf([...many(60), changed('2025-10-01')], { year: LATEST_YEAR });
    expect([outlined!.year, outlined!.ids.length]).toEqual(['2025-26', 60]);
  });

  it('is so many of the last, by when they happened or were put right', () =>
    expect(lineOf(steps, { last: 2 }).outlined).toEqual({ ids: [stepId(0), stepId(2)], year: null }));

  it('is what is named, whatever the year', () => {
    const { facts, outlined } = lineOf(steps, { named: [stepId(1)] });
    expect(outlined).toEqual({ ids: [stepId(0), stepId(2), stepId(3)], year: null });
    const corrected = facts.find(({ original }) => original === stepId(1))!;
    expect(corrected.statedBy.reason).toEqual(expect.objectContaining({ alg: 'A256GCM' }));
  });

  it('is told whole, however long it is', () => {
    const { facts, next } = lineOf(many(600), { year: LATEST_YEAR });
    expect([facts.length, next]).toEqual([600, null]);
    expect(lineOf(many(600)).facts.length).toBe(500);
  });

  it('leaves who the child is, and how a placement began, as they are', () => {
    const fact = lineOf(steps).facts[0]!;
    const registered = { ...fact, original: 'r', type: 'ChildRegistered' };
    const { facts, outlined } = openedInPart(
      { facts: [registered, fact], voided: [], months: [] },
      { year: '2020-21' },
    );
    expect([facts[0], outlined.ids]).toEqual([registered, [fact.original]]);
  });
});
