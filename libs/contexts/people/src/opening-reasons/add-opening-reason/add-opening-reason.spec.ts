import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import { atFirst, COURT, courtAdded, kind } from '../list-of-reasons.fixtures.ts';
import { listOfReasonsStream, type ListOfReasons } from '../list-of-reasons.ts';
import { AddOpeningReason, addOpeningReason } from './add-opening-reason.ts';

const adding = (over: Partial<AddOpeningReason['data']> = {}) =>
  asked(AddOpeningReason, { words: 'Court order', restricted: false, from: '2026-01-12', ...over });
const over = (list: readonly ReturnType<typeof kind>[]) =>
  specification(listOfReasonsStream, (command: AddOpeningReason, state: ListOfReasons) =>
    addOpeningReason(command, state, list, CALLED),
  );

/** As the handler opens them. */
const CALLED = [
  ...[
    { code: 'duty-cover', words: 'Duty cover' },
    { code: 'kind-of-before', words: 'Summons, or a court order' },
  ],
  { code: 'police', words: 'Поліція' },
];

describe('Adding a kind of reason', () => {
  const given = over(atFirst);

  it('says what it is called, from which day, and nothing of that in its code', () => {
    given().when(adding()).then(courtAdded);
    given()
      .when(adding({ words: ' L’été, ou “l’hiver” ', restricted: true }))
      .then({
        type: 'OpeningReasonAdded',
        data: { code: COURT, restricted: true, from: '2026-01-12' },
        personal: { words: ' L’été, ou “l’hiver” ' },
      });
  });

  it('has a code of its own, whichever there are', () =>
    given(courtAdded)
      .when(adding())
      .then({
        ...courtAdded,
        data: { ...courtAdded.data, code: `kind-${derivedId('command').replaceAll('-', '').slice(0, 9)}` },
      }));

  it.each([
    ['that says nothing', [], { words: '§ ?' }, 'no-letters'],
    ['that the service began with', [], { words: 'Duty cover' }, 'reason-listed'],
    ['that was added', [courtAdded], { words: 'SUMMONS or a court  order.' }, 'reason-listed'],
    ['that is written in other letters', [], { words: 'поліція' }, 'reason-listed'],
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
