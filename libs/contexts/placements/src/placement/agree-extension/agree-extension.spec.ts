import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import {
  knownBeside,
  birth,
  ended,
  extension,
  placementId,
  proposed,
  review,
  rulesOf,
  started,
  startedOn,
  voided,
} from '../placement.fixtures.ts';
import type { Stay } from '../advised-length.ts';
import type { Approval } from '../../asks/price-approval.ts';
import type { Birth } from '../../asks/births.ts';
import { placementStream } from '../placement.ts';
import { AgreeExtension, agreeExtension } from './agree-extension.ts';

const recommended = review('extend', '2026-02-06', '2026-02-20');
const extendTo = (
  finishesOn: CivilDate,
  reviewId = factId(2),
  offRollOn: CivilDate | null = null,
  confirmed: readonly string[] = [],
) => asked(AgreeExtension, { placementId, reviewId, finishesOn, offRollOn }, { confirmed });

describe('Agreeing an extension', () => {
  const bornOn = (born: typeof birth | Birth) =>
    specification(placementStream, (command: AgreeExtension, placement) =>
      agreeExtension(command, placement, knownBeside({ birth: born })),
    );
  const given = bornOn(birth);

  it('moves the finish date, citing the review that recommended it', () =>
    given(proposed, started, recommended)
      .when(extendTo('2026-05-22'))
      .then(extension(factId(2))));

  it('cites by which limit the price is the sender’s to approve, and is refused where it is another’s', () => {
    const rule = { rule: 'award.approval-limit', version: 'up to the limit', result: true, restsOn: [] } as never;
    const by = (approval: Approval) =>
      specification(placementStream, (command: AgreeExtension, placement) =>
        agreeExtension(command, placement, knownBeside({ birth, approval })),
      )(proposed, started, recommended).when(extendTo('2026-05-22'));
    by({ rule, beyond: null }).then({ ...extension(factId(2)), rules: [rule, ...rulesOf('2026-05-22')] });
    by({
      rule: null,
      beyond: { price: '£900.00', within: 'up to £800.00 a week', who: 'Nobody’s limit reaches it' },
    }).refused('above-ones-limit');
  });

  it('is refused in a closed record, as of a child who died', () =>
    specification(placementStream, (command: AgreeExtension, placement) =>
      agreeExtension(command, placement, knownBeside({ birth, isClosed: true })),
    )(proposed, started, recommended)
      .when(extendTo('2026-05-22'))
      .refused('record-closed'));

  it('carries its own off-roll date, which the finish date does not drive', () =>
    given(proposed, started, recommended)
      .when(extendTo('2026-05-22', factId(2), '2026-05-23'))
      .then({
        type: 'ExtensionAgreed',
        data: { reviewId: factId(2), finishesOn: '2026-05-22', offRollOn: '2026-05-23' },
        rules: rulesOf('2026-05-22'),
      }));

  it('does not take the child off the school’s roll by the day on which it ends', () =>
    given(proposed, started, recommended)
      .when(extendTo('2026-05-22', factId(2), '2026-05-22'))
      .refused('leaves-roll-before-end'));

  it('may run to the very day the learner leaves compulsory school age', () =>
    given(proposed, started, recommended)
      .when(extendTo('2026-06-26'))
      .then(extension(factId(2), '2026-06-26')));

  it('may run past it on a post-16 basis', () =>
    given(proposed, startedOn({ legalBasis: 'post-16' }), recommended)
      .when(extendTo('2026-07-17'))
      .then({ ...extension(factId(2), '2026-07-17'), rules: [] }));

  it('may run past it by the power of section 19 once that is confirmed', () =>
    given(proposed, started, recommended).when(extendTo('2026-06-29')).questioned('past-school-leaving:2026-06-29'));

  it('goes by the date of birth as it is known now', () =>
    bornOn({ ...birth, bornOn: '2009-01-15' })(proposed, startedOn({ legalBasis: 'eia2006-s100' }), recommended)
      .when(extendTo('2026-05-22'))
      .refused('past-latest-end'));

  describe('longer than is advised', () => {
    const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
    const mornings = week.map((weekday) => ({ weekday, session: 'AM', minutes: 180 }) as const);
    const elsewhere = (...others: readonly Stay[]) =>
      specification(placementStream, (command: AgreeExtension, placement) =>
        agreeExtension(command, placement, knownBeside({ birth, elsewhere: others })),
      );
    const long = [proposed, startedOn({ startsOn: '2026-01-14', timetable: mornings }), recommended] as const;
    const before = (to: CivilDate): Stay => ({ from: '2025-11-03', to, sessionsAWeek: 1 });

    it('may run to the last day of the twelfth week', () =>
      given(...long)
        .when(extendTo('2026-04-07'))
        .then(extension(factId(2), '2026-04-07')));

    it.each([
      ['a day beyond it', [], '2026-04-08'],
      ['where another placement ended shortly before', [before('2025-12-16')], '2026-02-20'],
    ] as const)('is asked why, %s', (_, others, to) =>
      elsewhere(...others)(...long)
        .when(extendTo(to))
        .questioned(`past-advised-length:${to}`),
    );

    it('is asked nothing at a school, of which nothing is advised', () =>
      specification(placementStream, (command: AgreeExtension, placement) =>
        agreeExtension(command, placement, knownBeside({ birth, elsewhere: null })),
      )(...long)
        .when(extendTo('2026-04-08'))
        .then(extension(factId(2), '2026-04-08')));

    it('counts no placement that ended more than four weeks before, and none that begins after', () =>
      elsewhere(before('2025-12-15'), { from: '2026-04-20', to: '2026-06-01', sessionsAWeek: 10 })(...long)
        .when(extendTo('2026-02-20'))
        .then(extension(factId(2), '2026-02-20')));

    it('cites the advice that was departed from, once it is said why', () =>
      given(...long)
        .when(extendTo('2026-04-08', factId(2), null, ['past-advised-length:2026-04-08']))
        .then({
          ...extension(factId(2), '2026-04-08'),
          confirmed: ['past-advised-length'],
          rules: [...rulesOf('2026-04-08'), expect.objectContaining({ rule: 'nonschool.ap.limits' })] as never,
        }));
  });

  it('gives back the earlier end when an extension was voided', () =>
    given(proposed, started, recommended, extension(factId(2)), voided('ExtensionAgreed', factId(3)))
      .when(extendTo('2026-02-20'))
      .then(extension(factId(2), '2026-02-20')));

  it('asks about a next review that would be after the new last day', () =>
    given(proposed, started, review('extend'))
      .when(extendTo('2026-03-27'))
      .questioned('review-after-the-last-day:2026-04-24-2026-03-27'));

  it('goes by the latest meeting, not by the latest entry', () =>
    given(proposed, started, recommended, review('end', '2026-01-30'))
      .when(extendTo('2026-05-22'))
      .then(extension(factId(2))));

  it.each([
    [
      'beyond the school leaving date',
      [proposed, startedOn({ legalBasis: 'eia2006-s100' }), recommended],
      '2026-06-29',
      'past-latest-end',
    ],
    ['to a date that is no later', [proposed, started, recommended], '2026-02-13', 'not-later'],
    ['without a review', [proposed, started], '2026-05-22', 'not-recommended'],
    ['on a review that says continue', [proposed, started, review('continue')], '2026-05-22', 'not-recommended'],
    [
      'after a later review says end',
      [proposed, started, recommended, review('end', '2026-02-09')],
      '2026-05-22',
      'not-recommended',
    ],
    ['twice on one review', [proposed, started, recommended, extension(factId(2))], '2026-06-01', 'not-recommended'],
    [
      'on a review that was voided',
      [proposed, started, recommended, voided('PlacementReviewed', factId(2))],
      '2026-05-22',
      'not-recommended',
    ],
    ['before the placement starts', [proposed], '2026-05-22', 'not-under-way'],
    ['once it has ended', [proposed, started, recommended, ended], '2026-05-22', 'not-under-way'],
  ] as const)('is refused %s', (_, past, to, reason) =>
    given(...past)
      .when(extendTo(to))
      .refused(reason),
  );
});
