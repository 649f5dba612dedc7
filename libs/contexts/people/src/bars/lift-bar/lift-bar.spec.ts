import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, byAda, byBea } from '../../staff/staff.fixtures.ts';
import { barsStream } from '../bars.ts';
import { LiftBar, liftBar } from './lift-bar.ts';

const because = 'They are not kin';
const lifting = (by: object = byBea) => asked(LiftBar, { childId: 'c1', personId: ada, because }, by);
const barred = (lastDay: '2026-07-17' | '2025-01-01') =>
  ({ type: 'PersonBarred', data: { personId: ada, lastDay }, personal: { because: 'Kin' } }) as const;
const lifted = { type: 'BarLifted', data: { personId: ada }, personal: { because } } as const;

describe('Lifting a bar', () => {
  const given = specification(barsStream, liftBar);

  it('says why', () => given(barred('2026-07-17')).when(lifting()).then(lifted));

  it.each([
    ['by whom it keeps out', [barred('2026-07-17')], byAda, 'not-yourself'],
    ['where there is none', [], byBea, 'not-barred'],
    ['once it is over', [barred('2025-01-01')], byBea, 'not-barred'],
    ['twice', [barred('2026-07-17'), lifted], byBea, 'not-barred'],
  ] as const)('is refused %s', (_, past, by, reason) =>
    given(...past)
      .when(lifting(by))
      .refused(reason),
  );
});
