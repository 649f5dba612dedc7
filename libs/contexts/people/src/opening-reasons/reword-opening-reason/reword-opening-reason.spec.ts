import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { atFirst, courtAdded, dutyEnded } from '../list-of-reasons.fixtures.ts';
import { listOfReasonsStream, type ListOfReasons } from '../list-of-reasons.ts';
import { reasonIdOf } from '../reason-kind.ts';
import { RewordOpeningReason, rewordOpeningReason } from './reword-opening-reason.ts';

const given = specification(listOfReasonsStream, (command: RewordOpeningReason, state: ListOfReasons) =>
  rewordOpeningReason(command, state, atFirst),
);
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
    given(courtAdded).when(rewording('court-order')).then(reworded('court-order'));
  });

  it('may be on its last day', () => given(dutyEnded).when(rewording('duty-cover')).then(reworded('duty-cover')));

  it.each([
    ['of none', [], 'court-order', '2026-01-12', 'no-such-reason'],
    ['from a day that lies behind', [], 'police', '2026-01-11', 'begins-before-today'],
    ['after its last day', [dutyEnded], 'duty-cover', '2026-01-13', 'reason-over'],
  ] as const)('is refused %s', (_, past, code, from, reason) =>
    given(...past)
      .when(rewording(code, from))
      .refused(reason),
  );
});
