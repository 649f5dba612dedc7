import { describe, expect, it } from '@jest/globals';
import type { Draft, Refusal } from '#platform/event-sourcing';
import { asked, specification, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import { answered, cited, missingEducationStanding } from '#statutory-rules';
import { closed, destroyed, movedAway, registered, reopened } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { closingTold } from '../closing-told.ts';
import { CloseRecord, closeRecord } from './close-record.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const found = answered(missingEducationStanding('confirmed by the receiving school', '2026-01-12'));
const nobody = { confirmer: null, confirmedBy: null, confirmedOn: null, details: null } as const;
const confirmed = { confirmer: 'receiving-school', confirmedBy: 'Mr Rees', confirmedOn: '2026-01-10' } as const;
const closing = (over: Partial<CloseRecord['data']>) =>
  asked(CloseRecord, { childId: 'c1', because: 'back-in-school', on: '2026-01-12', ...nobody, ...over });
const knowing = (referrals: number, placements: number, bornOn: CivilDate | null = null) =>
  specification(childStream, (command: CloseRecord, child) =>
    closeRecord(command, child, { bornOn, runs: { referrals, placements } }),
  );
const given = knowing(0, 0);
const moved = [onRoll, movedAway()] as const;

describe('Closing a record', () => {
  it.each(['past-school-age', 'back-in-school', 'died'] as const)('says why, and from when: %s', (because) =>
    knowing(
      0,
      0,
      '2005-03-04',
    )(onRoll)
      .when(closing({ because, on: '2026-01-09' }))
      .then(closed(because, '2026-01-09')),
  );

  it('of a child who moved away says who confirmed it, and by which law', () =>
    given(...moved)
      .when(closing({ because: 'moved-away', ...confirmed }))
      .then({
        ...closed('moved-away'),
        data: { because: 'moved-away', on: '2026-01-12', confirmed: { by: 'receiving-school', on: '2026-01-10' } },
        personal: { confirmedBy: 'Mr Rees', details: null },
        rules: [cited(found, 'found')],
      }));

  it.each<readonly [string, string, readonly Draft<ChildEvent>[], Partial<CloseRecord['data']>]>([
    ['not-registered', 'of nobody', [], {}],
    ['personal-data-destroyed', 'once its data was destroyed', [onRoll, destroyed()], {}],
    ['closed-already', 'twice', [onRoll, closed()], {}],
    ['before-reopening', 'from a day before it was reopened', [onRoll, closed(), reopened], { on: '2026-01-11' }],
    ['day-ahead', 'on a day ahead', [onRoll], { on: '2026-01-13' }],
    ['move-not-recorded', 'as moved away where nobody said so', [onRoll], { because: 'moved-away', ...confirmed }],
    ['move-not-recorded', 'before the move', moved, { because: 'moved-away', ...confirmed, on: '2026-01-04' }],
    ['not-confirmed', 'as moved away, which nobody confirmed', moved, { because: 'moved-away' }],
    ['not-confirmed', 'by whoever that is', moved, { because: 'moved-away', ...confirmed, confirmer: null }],
    ['not-confirmed', 'by nobody', moved, { because: 'moved-away', ...confirmed, confirmedBy: null }],
    ['not-confirmed', 'on no day', moved, { because: 'moved-away', ...confirmed, confirmedOn: null }],
    ['confirmed-ahead', 'tomorrow', moved, { because: 'moved-away', ...confirmed, confirmedOn: '2026-01-13' }],
    ['nothing-to-confirm', 'with a confirmation of something else', [onRoll], { confirmedBy: 'Mr Rees' }],
  ])('is refused: %s, %s', (reason, _, past, over) =>
    given(...past)
      .when(closing(over))
      .refused(reason),
  );

  it('is refused while a placement or a referral is not over, but for a child who died', () => {
    knowing(0, 1)(onRoll).when(closing({})).refused('placement-runs');
    knowing(1, 0)(onRoll).when(closing({})).refused('referral-open');
    knowing(
      1,
      1,
    )(onRoll)
      .when(closing({ because: 'died' }))
      .then(closed('died'));
  });

  it('says all that stands against it at once, so that mending one does not bring the next', () => {
    const said = (act: () => unknown): readonly string[] => {
      try {
        act();
        return [];
      } catch (error) {
        const { reason, at, also } = error as Refusal;
        return [{ reason, at }, ...also].map((each) => `${each.reason} ${each.at}`);
      }
    };
    const at = { bornOn: null, runs: { placements: 1, referrals: 1 } };
    expect(said(() => closeRecord(closing({ because: 'moved-away' }), stateAfter(childStream, [onRoll]), at))).toEqual([
      'move-not-recorded on',
      'not-confirmed confirmer',
      'placement-runs because',
    ]);
    expect(() => closeRecord(closing({}), stateAfter(childStream, [onRoll]), at)).toThrow(
      /Record how it ended first\. .*Withdraw or award it first\./,
    );
  });

  it('is refused before the child was born, and as confirmed before it', () => {
    const born = knowing(0, 0, '2012-03-04');
    born(onRoll)
      .when(closing({ on: '2012-03-03' }))
      .refused('before-birth');
    born(...moved)
      .when(closing({ because: 'moved-away', ...confirmed, confirmedOn: '2012-03-03' }))
      .refused('before-birth');
  });

  it('is asked about where it was confirmed before the move that it confirms', () =>
    given(...moved)
      .when(closing({ because: 'moved-away', ...confirmed, confirmedOn: '2025-01-01' }))
      .questioned('confirmed-before-the-move:2025-01-01'));

  it('is asked about where the child is of compulsory school age by its birth', () => {
    knowing(
      0,
      0,
      '2012-03-04',
    )(onRoll)
      .when(closing({ because: 'past-school-age' }))
      .questioned('of-school-age:2026-01-12');
    knowing(
      0,
      0,
      '2009-03-04',
    )(onRoll)
      .when(closing({ because: 'past-school-age' }))
      .then(closed('past-school-age'));
  });

  it('is asked about where nobody knows the birth, and says of an estimate that it is one', () => {
    given(onRoll)
      .when(closing({ because: 'past-school-age' }))
      .questioned('age-cannot-be-said:2026-01-12');
    const { raised } = closingTold(closing({ because: 'past-school-age' }).data, stateAfter(childStream, [onRoll]), {
      ...{ today: '2026-01-12', bornOn: '2012-03-04', isEstimated: true },
    });
    expect(raised.map(({ words }) => words)).toEqual([
      'By an estimate of the date of birth the child is of compulsory school age to 30 June 2028. Look whether the reason is right.',
    ]);
  });

  it('may be of one who died before the record was reopened by mistake', () =>
    given(onRoll, closed(), reopened)
      .when(closing({ because: 'died', on: '2026-01-02' }))
      .then(closed('died', '2026-01-02')));
});
