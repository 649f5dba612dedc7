import { describe, expect, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { CorrectEnd, correctEnd } from './correct-end/correct-end.ts';
import { EndPlacement, endPlacement } from './end-placement/end-placement.ts';
import type { Birth } from '../asks/births.ts';
import {
  knownBeside,
  birth,
  ended,
  placementId,
  proposed,
  schoolLeaving,
  started,
  startedOn,
} from './placement.fixtures.ts';
import { placementStream } from './placement.ts';
import { tooYoungToGo } from './too-young-to-go.ts';

const soon = { endedOn: '2026-02-20', reason: 'left-compulsory-school-age', destination: '210' } as const;
const ending = (known: Birth | null) =>
  specification(placementStream, (command: EndPlacement, placement) =>
    endPlacement(command, placement, knownBeside({ birth: known })),
  );
const both = ['not-past-school-age:2026-02-20', 'destination-past-school-age:210'] as const;

describe('How a placement ended is asked about', () => {
  it('where the age of the child excludes it, when it ends and when that is said anew', () => {
    ending(null)(proposed, started)
      .when(asked(EndPlacement, { placementId, ...soon }))
      .questioned(...both);
    const { reason: endReason, ...rest } = soon;
    specification(placementStream, (command: CorrectEnd, placement, facts) =>
      correctEnd(command, placement, knownBeside(), facts),
    )(proposed, started, ended)
      .when(asked(CorrectEnd, { placementId, ...rest, endReason, reason: 'typed wrongly' }))
      .questioned(...both);
  });

  it('by the birth, where the placement itself does not go by that age, such as one by a plan', () => {
    const byPlan = [proposed, startedOn({ legalBasis: 'cfa2014-s42' })] as const;
    ending(birth)(...byPlan)
      .when(asked(EndPlacement, { placementId, ...soon }))
      .questioned(...both);
    const { reason: endReason, ...rest } = soon;
    specification(placementStream, (command: CorrectEnd, placement, facts) =>
      correctEnd(command, placement, knownBeside({ birth }), facts),
    )(...byPlan, ended)
      .when(asked(CorrectEnd, { placementId, ...rest, endReason, reason: 'typed wrongly' }))
      .questioned(...both);
    ending({ ...birth, bornOn: '2008-01-15' })(...byPlan)
      .when(asked(EndPlacement, { placementId, ...soon }))
      .then({ type: 'PlacementEnded', effectiveOn: soon.endedOn, data: soon });
  });

  it('and not where nobody knows the birth', () =>
    ending(null)(proposed, startedOn({ legalBasis: 'post-16' }))
      .when(asked(EndPlacement, { placementId, ...soon }))
      .then({ type: 'PlacementEnded', effectiveOn: soon.endedOn, data: soon }));

  it.each([
    ['the day before the last of it', '2026-06-25', ['reason', 'destination']],
    ['the last day of it', schoolLeaving.date, []],
  ] as const)('up to %s', (_, endedOn, at) =>
    expect(tooYoungToGo({ ...soon, endedOn }, schoolLeaving.date).map((each) => each.at)).toEqual(at),
  );

  it.each([
    ...(['110', '140', '620', '640', '710', '810'] as const).map((code) => [code, 0] as const),
    ...(['210', '290', '310', '381', '410', '460'] as const).map((code) => [code, 1] as const),
  ])('by where the child goes, %s: %s', (destination, n) =>
    expect(tooYoungToGo({ ...soon, reason: 'other', destination }, schoolLeaving.date)).toHaveLength(n),
  );

  it('where the date of birth is not known, since it cannot be said', () => {
    ending({ bornOn: null, sourceEventId: 'e1' })(proposed, started)
      .when(asked(EndPlacement, { placementId, ...soon }))
      .questioned('age-cannot-be-said:2026-02-20', 'age-cannot-be-said:2026-02-20-210');
    expect(tooYoungToGo({ ...soon, reason: 'other', destination: '110' }, 'birth-not-known')).toEqual([]);
  });
});
