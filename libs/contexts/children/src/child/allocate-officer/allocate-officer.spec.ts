import { describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification, stateAfter } from '#platform/testing';
import { destroyed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { AllocateOfficer, allocateOfficer } from './allocate-officer.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const officerId = derivedId('an officer');
const change = {
  type: 'AllocatedOfficerChanged',
  data: { officerId, from: '2026-03-02' },
  personal: { because: null },
} as const;
const changing = (over: Partial<AllocateOfficer['data']> = {}) =>
  asked(AllocateOfficer, { childId: 'c1', officerId, from: '2026-03-02', ...over });

describe('From a day on, another officer is the child’s own', () => {
  const given = specification(childStream, (command: AllocateOfficer, child) =>
    allocateOfficer(command, child, ['sen-officer']),
  );

  it('is told with its day, which may be to come', () => given(onRoll).when(changing()).then(change));

  it('stands where its day is, however late it was told', () => {
    const late = { ...change, data: { ...change.data, officerId: null, from: '2025-12-01' } } as const;
    const { holders } = stateAfter(childStream, [onRoll, change, late]) as never as {
      holders: { officers: { from: string }[] };
    };
    expect(holders.officers.map(({ from }) => from)).toEqual(['2025-09-02', '2025-12-01', '2026-03-02']);
  });

  it('is refused to an officer of another service than the one that has the record on that day', () => {
    const handedOn = {
      type: 'OwningServiceChanged',
      data: { owningService: 'exclusions', from: '2026-03-02' },
      personal: { because: null },
    } as const;
    given(onRoll, handedOn).when(changing()).refused('officer-of-another-service');
    given(onRoll, handedOn)
      .when(changing({ from: '2026-03-01' }))
      .then({ ...change, data: { officerId, from: '2026-03-01' } });
  });

  it.each([
    ['of a child who is not registered', [], {}, 'not-registered'],
    ['once the personal data was destroyed', [onRoll, destroyed()], {}, 'personal-data-destroyed'],
    ['from before the registration', [onRoll], { from: '2025-09-01' }, 'before-registration'],
    ['to what is so already', [onRoll], { officerId: null }, 'no-change'],
  ] as const)('is refused %s', (_, past, over, reason) =>
    given(...past)
      .when(changing(over))
      .refused(reason),
  );
});
