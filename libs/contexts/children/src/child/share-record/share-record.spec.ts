import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { destroyed, registered, shared, sharingEnded } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { ShareRecord, shareRecord } from './share-record.ts';

const because = 'Both services plan the return';
const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const service = 'exclusions';
const sharing = (over: Partial<ShareRecord['data']> = {}) =>
  asked(ShareRecord, { childId: 'c1', service, from: null, lastDay: '2026-07-17', because, ...over });
const told = (from: '2026-01-12' | '2026-02-02') => ({ ...shared({ from }), effectiveOn: '2026-01-12' }) as const;
const ended = sharingEnded(factId(1));
const moves = {
  type: 'OwningServiceChanged',
  data: { owningService: service, from: '2026-03-02' },
  personal: { because: null },
} as const;
const before = <T>(fact: T, effectiveOn: '2025-10-06'): T => ({ ...fact, effectiveOn });
const thereAndBack = [
  { type: 'OwningServiceChanged', data: { owningService: service, from: '2025-11-03' }, personal: { because: null } },
  { type: 'OwningServiceChanged', data: { owningService: 'sen', from: '2025-12-01' }, personal: { because: null } },
] as const;
const comesBack = {
  type: 'OwningServiceChanged',
  data: { owningService: 'sen', from: '2026-05-04' },
  personal: { because: null },
} as const;

describe('Sharing a record with another service', () => {
  const given = specification(childStream, shareRecord);

  it('says from which day to which, and why', () => given(onRoll).when(sharing()).then(told('2026-01-12')));

  it('may be agreed today for a day to come', () =>
    given(onRoll)
      .when(sharing({ from: '2026-02-02' }))
      .then(told('2026-02-02')));

  it('can follow one that was ended, or is over by then', () => {
    given(onRoll, shared(), ended).when(sharing()).then(told('2026-01-12'));
    given(onRoll, shared({ lastDay: '2026-02-01' }))
      .when(sharing({ from: '2026-02-02' }))
      .then(told('2026-02-02'));
  });

  it('is taken anew where the record changed hands meanwhile and came back', () =>
    given(onRoll, before(shared({ from: '2025-10-06' }), '2025-10-06'), ...thereAndBack)
      .when(sharing())
      .then(told('2026-01-12')));

  it.each([
    ['of a child who is not registered', [], {}, 'not-registered'],
    ['once the personal data was destroyed', [onRoll, destroyed()], {}, 'personal-data-destroyed'],
    ['with the service that holds it', [onRoll], { service: 'sen' }, 'holds-it-already'],
    ['with the service that will hold it then', [onRoll, moves], { from: '2026-03-02' }, 'holds-it-already'],
    ['beyond the day on which it changes hands', [onRoll, moves], { lastDay: '2026-03-02' }, 'changes-hands-before'],
    ['once it is back', [onRoll, moves, comesBack], { from: '2026-05-04' }, 'changes-hands-before'],
    ['for what lies behind', [onRoll], { from: '2026-01-11' }, 'from-today-on'],
    ['to a day before the first', [onRoll], { from: '2026-02-02', lastDay: '2026-02-01' }, 'ends-before-it-begins'],
    ['to a day that lies behind, where no first is said', [onRoll], { lastDay: '2026-01-11' }, 'ends-before-today'],
    ['twice', [onRoll, shared()], {}, 'shared-already'],
    ['on some of the days of another', [onRoll, shared({ from: '2026-07-17' })], {}, 'shared-already'],
  ] as const)('is refused %s', (_, past, over, reason) =>
    given(...past)
      .when(sharing(over))
      .refused(reason),
  );
});
