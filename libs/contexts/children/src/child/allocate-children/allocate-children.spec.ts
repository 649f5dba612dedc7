import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import { registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { AllocateChildren, allocateRow } from './allocate-children.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const officerId = derivedId('an officer');
const change = { type: 'AllocatedOfficerChanged', data: { officerId, from: '2026-03-02' } } as const;
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

  it('is not before its registration, nor given to an officer of another service', () => {
    given('sen-officer')(onRoll).when(allocating('2025-09-01')).refused('before-registration');
    given('exclusions-officer')(onRoll).when(allocating()).refused('officer-of-another-service');
  });
});
