import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { atFirst, COURT, courtAdded, dutyEnded } from '../list-of-reasons.fixtures.ts';
import { listOfReasonsStream, type ListOfReasons } from '../list-of-reasons.ts';
import { reasonIdOf } from '../reason-kind.ts';
import { RewordOpeningReason, rewordOpeningReason } from './reword-opening-reason.ts';

/** As the handler opens it. */
const calledSo = (code: string) => [{ code, words: 'In other WORDS!' }];
const over = (called: ReturnType<typeof calledSo>) =>
  specification(listOfReasonsStream, (command: RewordOpeningReason, state: ListOfReasons) =>
    rewordOpeningReason(command, state, atFirst, called),
  );
const given = over([]);
const rewording = (code: string, from: '2026-01-11' | '2026-01-12' | '2026-01-13' = '2026-01-12') =>
  asked(RewordOpeningReason, { reasonId: reasonIdOf(code), words: 'In other words', from });
const reworded = (code: string) =>
  ({
    type: 'OpeningReasonReworded',
    data: { code, from: '2026-01-12' },
    personal: { words: 'In other words' },
  }) as const;

describe('Calling a kind of reason something else', () => {
  it('is of one that the service began with, or that was added', () => {
    given().when(rewording('police')).then(reworded('police'));
    given(courtAdded).when(rewording(COURT)).then(reworded(COURT));
  });

  it('is what it was called itself before, or in other signs, and never what another was', () => {
    over(calledSo('police'))().when(rewording('police')).then(reworded('police'));
    over(calledSo('duty-cover'))().when(rewording('police')).refused('reason-listed');
  });

  it('may be on its last day', () => given(dutyEnded).when(rewording('duty-cover')).then(reworded('duty-cover')));

  it.each([
    ['of none', [], COURT, '2026-01-12', 'no-such-reason'],
    ['from a day that lies behind', [], 'police', '2026-01-11', 'begins-before-today'],
    ['after its last day', [dutyEnded], 'duty-cover', '2026-01-13', 'reason-over'],
  ] as const)('is refused %s', (_, past, code, from, reason) =>
    given(...past)
      .when(rewording(code, from))
      .refused(reason),
  );
});
