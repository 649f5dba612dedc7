import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { AllocateChildren, allocateRow } from './allocate-children.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const officerId = derivedId('an officer');
const change = {
  type: 'AllocatedOfficerChanged',
  data: { officerId, from: '2026-03-02' },
  personal: { because: null },
} as const;
const allocating = (from: '2026-03-02' | '2025-09-01' = '2026-03-02') =>
  asked(AllocateChildren, { officerId, from, rows: [{ childId: 'c1' }] });

describe('One of several children who are given to an officer', () => {
  const given = (worksAs: string) =>
    specification(childStream, ({ data, envelope }: AllocateChildren, child) =>
      allocateRow({ officerId, from: data.from }, envelope, child, [worksAs]),
    );

  it('is so as if it had come alone', () => given('sen-officer')(onRoll).when(allocating()).then(change));

  it('is not given where somebody has it on that day: what was said meanwhile stands', () => {
    const other = { ...change, data: { officerId: derivedId('another'), from: '2026-03-02' } } as const;
    given('sen-officer')(onRoll, other).when(allocating()).refused('has-an-officer', 'childId');
    given('sen-officer')(onRoll, change).when(allocating()).refused('has-an-officer', 'childId');
  });

  it('is given where whoever has it is no officer of its service any more', () => {
    const other = { ...change, data: { officerId: derivedId('another'), from: '2026-02-02' } } as const;
    const leaving = (...gone: readonly string[]) =>
      specification(childStream, ({ data, envelope }: AllocateChildren, child) =>
        allocateRow({ officerId, from: data.from }, envelope, child, ['sen-officer'], new Set(gone)),
      );
    leaving(derivedId('another'))(onRoll, other).when(allocating()).then(change);
    leaving(derivedId('somebody else'))(onRoll, other).when(allocating()).refused('has-an-officer', 'childId');
  });

  it('is not given for days that lie behind where somebody had it since, and goes on waiting today', () => {
    const by = (who: string | null, from: CivilDate) =>
      ({
        type: 'AllocatedOfficerChanged',
        data: { officerId: who && derivedId(who), from },
        personal: { because: null },
      }) as const;
    const nobody = { ...onRoll, effectiveOn: '2025-09-02' } as const;
    const had = [nobody, by('another', '2025-10-06'), by(null, '2025-11-03')] as const;
    const from = (day: CivilDate) => asked(AllocateChildren, { officerId, from: day, rows: [{ childId: 'c1' }] });
    for (const day of ['2025-09-08', '2025-10-06', '2025-11-02'] as const)
      given('sen-officer')(...had)
        .when(from(day))
        .refused('had-an-officer', 'childId');
    given('sen-officer')(...had)
      .when(from('2025-11-03'))
      .then({ ...change, data: { officerId, from: '2025-11-03' } });
    // Somebody has it today: of an earlier day nobody had it on nothing is said.
    given('sen-officer')(nobody, by('another', '2025-10-06'))
      .when(from('2025-09-08'))
      .refused('has-an-officer', 'childId');
    given('sen-officer')(nobody, by(null, '2026-03-02'), by('another', '2026-04-06'))
      .when(from('2026-03-02'))
      .then(change);
  });

  it('is not before its registration, nor given to an officer of another service', () => {
    given('sen-officer')(onRoll).when(allocating('2025-09-01')).refused('before-registration');
    given('exclusions-officer')(onRoll).when(allocating()).refused('officer-of-another-service');
  });
});
