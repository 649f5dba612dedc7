import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { childId, day, marked, voided } from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import { RemoveMark, removeMark } from './remove-mark.ts';

const removing = (n: number) => asked(RemoveMark, { childId, markId: factId(n), date: day, whose: 'another-child' });
const removed = (n: number) =>
  ({ type: 'MarkRemoved', data: { original: factId(n), whose: 'another-child' } }) as const;

describe('Removing a mark that was given to the wrong child', () => {
  const given = specification(attendanceStream, removeMark);

  it('takes it out, also when it was voided', () => {
    given(marked('AM', '/')).when(removing(0)).then(removed(0));
    given(marked('AM', '/'), voided(factId(0)))
      .when(removing(0))
      .then(removed(0));
  });

  it('leaves a register that never had it', () =>
    expect(stateAfter(attendanceStream, [marked('AM', '/'), removed(0)])).toEqual({ marks: [], notHeld: [] }));

  it.each([
    ['of what is not there', [marked('AM', '/')], 1],
    ['twice', [marked('AM', '/'), removed(0)], 0],
  ] as const)('is refused %s', (_, past, n) =>
    given(...past)
      .when(removing(n))
      .refused('no-such-mark'),
  );
});
