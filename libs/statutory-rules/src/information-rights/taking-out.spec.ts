import { describe, expect, it } from '@jest/globals';
import { answered } from '../foundation/index.ts';
import { reasonToTakeOut } from './taking-out.ts';

const asked = (children: number) => answered(reasonToTakeOut(children, '2026-11-28')).result;

describe('A reason for what is taken out [information.taking-out] [information.taking-out@design default]', () => {
  it('asks a reason above one child', () => {
    expect([0, 1, 2, 100].map(asked)).toEqual([false, false, true, true]);
    expect(answered(reasonToTakeOut(2, '2026-11-28')).sentence).toBe(
      '2 children on 28 November 2026: a reason is asked (above 1).',
    );
    expect(answered(reasonToTakeOut(1, '2026-11-28')).sentence).toContain(
      '1 child on 28 November 2026: no reason is asked',
    );
  });

  it('counts whole children', () => expect(() => reasonToTakeOut(1.5, '2026-11-28')).toThrow('children'));
});
