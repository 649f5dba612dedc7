import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { Draft } from '#platform/event-sourcing';
import type { AgreedTerms } from './agreed-terms.ts';
import { CorrectExtension, correctExtension } from './correct-extension/correct-extension.ts';
import { CorrectStart, correctStart } from './correct-start/correct-start.ts';
import type { PlacementEvent } from './placement.events.ts';
import { knownBeside, birth, ended, extension, placementId, proposed } from './placement.fixtures.ts';
import { review, started, startedOn, terms, voided } from './placement.fixtures.ts';
import { hasBegun, placementStream } from './placement.ts';
import { refuseOutsideCourse } from './within-its-course.ts';

type Past = readonly Draft<PlacementEvent>[];
const reason = 'it was written down wrongly';
const later = { startsOn: '2026-02-23', endsOn: '2026-03-27', nextReviewOn: '2026-03-20' } as const;
const extended = [proposed, started, review('extend'), extension(factId(2), '2026-03-27')] as const;
const twice = [...extended, review('extend', '2026-03-20'), extension(factId(4), '2026-05-22')] as const;

describe('A start that is corrected', () => {
  const given = specification(placementStream, (command: CorrectStart, placement, facts) =>
    correctStart(command, placement, knownBeside({ birth }), facts),
  );
  const correct = (changes: Partial<AgreedTerms>) => asked(CorrectStart, { placementId, ...terms, ...changes, reason });
  const said = (past: Past, days: Partial<Pick<AgreedTerms, 'startsOn' | 'endsOn'>>) => () => {
    const placement = stateAfter(placementStream, past);
    if (!hasBegun(placement)) throw new TypeError('It has not begun.');
    refuseOutsideCourse({ ...terms, ...days }, placement);
  };

  it('is not after the end of the placement', () => {
    const past = [proposed, started, ended] as const;
    given(...past)
      .when(correct(later))
      .refused('starts-after-its-end', 'startsOn');
    expect(said(past, { startsOn: '2026-02-20' })).not.toThrow();
    expect(said([...past, voided('PlacementEnded', factId(2))], later)).not.toThrow();
  });

  it('may be after a review, which then lies outside the placement until somebody decides', () =>
    expect(said([proposed, started, review('continue')], later)).not.toThrow());

  it('does not run as far as an extension that was agreed since', () => {
    given(...extended)
      .when(correct({ endsOn: '2026-03-27' }))
      .refused('ends-after-its-extension', 'endsOn');
    expect(said(extended, { endsOn: '2026-03-26' })).not.toThrow();
  });

  it('is asked nothing of a day that stays as it was recorded', () =>
    expect(said([proposed, startedOn(later), review('continue'), ended], later)).not.toThrow());
});

describe('An extension that is corrected', () => {
  const given = specification(placementStream, (command: CorrectExtension, placement, facts) =>
    correctExtension(command, placement, knownBeside({ birth }), facts),
  );
  const correct = (finishesOn: '2026-05-22' | '2026-05-25', extensionId: string) =>
    asked(CorrectExtension, { placementId, extensionId, finishesOn, offRollOn: null, reason });

  it('does not run as far as the one that followed', () => {
    given(...twice)
      .when(correct('2026-05-22', factId(3)))
      .refused('ends-after-its-extension', 'finishesOn');
    given(...twice)
      .when(correct('2026-05-25', factId(5)))
      .questioned('not-a-working-day:2026-05-25');
  });
});
