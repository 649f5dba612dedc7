import { describe, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { asked, specification } from '#platform/testing';
import { atFirst, COURT, courtAdded, dutyEnded } from '../list-of-reasons.fixtures.ts';
import { listOfReasonsStream, type ListOfReasons } from '../list-of-reasons.ts';
import { reasonIdOf } from '../reason-kind.ts';
import { EndOpeningReason, endOpeningReason } from './end-opening-reason.ts';

const given = specification(listOfReasonsStream, (command: EndOpeningReason, state: ListOfReasons) =>
  endOpeningReason(command, state, atFirst),
);
const ending = (code: string, lastDay: CivilDate = '2026-01-12') =>
  asked(EndOpeningReason, { reasonId: reasonIdOf(code), lastDay });
const ahead = { ...courtAdded, data: { ...courtAdded.data, from: '2026-02-02' } } as const;

describe('Ending a kind of reason', () => {
  it('says its last day, which is one of its days', () => given(courtAdded).when(ending('duty-cover')).then(dutyEnded));

  it('may say another day than was said', () =>
    given(courtAdded, { ...dutyEnded, data: { code: 'duty-cover', lastDay: '2026-03-27' } })
      .when(ending('duty-cover'))
      .then(dutyEnded));

  it('is no matter of what is left where it is restricted', () =>
    given()
      .when(ending('police'))
      .then({ ...dutyEnded, data: { code: 'police', lastDay: '2026-01-12' } }));

  it.each([
    ['of none', [], COURT, '2026-01-12', 'no-such-reason'],
    ['on a day that lies behind', [courtAdded], 'duty-cover', '2026-01-11', 'ends-before-today'],
    ['before it begins', [ahead], COURT, '2026-02-01', 'ends-before-it-begins'],
    ['on the day that was said already', [courtAdded, dutyEnded], 'duty-cover', '2026-01-12', 'ends-then-already'],
    ['where nothing else would be left', [], 'duty-cover', '2026-01-12', 'last-reason'],
    ['where another begins only later', [ahead], 'duty-cover', '2026-01-12', 'last-reason'],
  ] as const)('is refused %s', (_, past, code, lastDay, reason) =>
    given(...past)
      .when(ending(code, lastDay))
      .refused(reason),
  );

  it('is refused of one that is over', () =>
    given(courtAdded, { ...dutyEnded, data: { code: 'duty-cover', lastDay: '2026-01-11' } })
      .when(ending('duty-cover'))
      .refused('reason-over'));
});
