import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { atFirst, courtAdded, kind } from '../list-of-reasons.fixtures.ts';
import { listOfReasonsStream, type ListOfReasons } from '../list-of-reasons.ts';
import { AddOpeningReason, addOpeningReason } from './add-opening-reason.ts';

const adding = (over: Partial<AddOpeningReason['data']> = {}) =>
  asked(AddOpeningReason, { words: 'Court order', restricted: false, from: '2026-01-12', ...over });
const over = (list: readonly ReturnType<typeof kind>[]) =>
  specification(listOfReasonsStream, (command: AddOpeningReason, state: ListOfReasons) =>
    addOpeningReason(command, state, list),
  );

describe('Adding a kind of reason', () => {
  const given = over(atFirst);

  it('says what it is called, from which day, and makes its code of that', () => {
    given().when(adding()).then(courtAdded);
    given(courtAdded)
      .when(adding({ words: ' L’été, ou “l’hiver” ', restricted: true }))
      .then({
        type: 'OpeningReasonAdded',
        data: { code: 'lete-ou-lhiver', restricted: true, from: '2026-01-12' },
        personal: { words: ' L’été, ou “l’hiver” ' },
      });
  });

  it.each([
    ['that says nothing', [], { words: '§ ?' }, 'no-letters'],
    ['that the service began with', [], { words: 'Duty cover' }, 'reason-listed'],
    ['that was added', [courtAdded], { words: 'COURT  ORDER.' }, 'reason-listed'],
    ['from a day that lies behind', [], { from: '2026-01-11' }, 'begins-before-today'],
  ] as const)('is refused %s', (_, past, over, reason) =>
    given(...past)
      .when(adding(over))
      .refused(reason),
  );

  it('is refused where there are more than can be picked from', () =>
    over(Array.from({ length: 100 }, (_, n) => kind(`kind-${n}`)))()
      .when(adding())
      .refused('list-full'));
});
