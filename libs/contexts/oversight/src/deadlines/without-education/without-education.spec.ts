import { describe, expect, it } from '@jest/globals';
import { derivedId, type RecordedEvent } from '#platform/event-sourcing';
import { factId, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { withoutEducation, type WithoutEducation } from './without-education.ts';

const childId = derivedId('child');
type Said = Readonly<{ type: string; on: CivilDate; data?: object; about?: object }>;

const referral = (type: string, on: CivilDate, name = 'referral'): Said => ({
  ...{ type, on, about: { referralId: derivedId(name) } },
});
const place = (type: string, on: CivilDate, data: object = {}, name = 'place'): Said => ({
  ...{ type, on, data, about: { placementId: derivedId(name), referralId: derivedId('referral') } },
});
const onRoll: Said = {
  type: 'ChildRegistered',
  on: '2025-09-02',
  data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
};
const onNone = (noRoll: string): Said => ({
  ...onRoll,
  data: { roll: { is: 'none', why: noRoll }, owningService: 'sen' },
});
const rolls = (from: CivilDate, urns: readonly number[], noRoll: string | null = null, on = from): Said => ({
  ...{ type: 'RollsChanged', on },
  data: {
    from,
    roll: urns[0] ? { is: 'school', schoolUrn: urns[0], beside: urns.slice(1) } : { is: 'none', why: noRoll },
  },
});
const placed = [
  ...[referral('ReferralSubmitted', '2025-11-03'), referral('ReferralAwarded', '2025-11-10')],
  ...[place('PlacementProposed', '2025-11-10'), place('PlacementStarted', '2025-11-17')],
];
const ended = (destination: string, endedOn: CivilDate = '2026-02-27') =>
  place('PlacementEnded', endedOn, { endedOn, destination, reason: 'parents-choice' });

const open = (...facts: readonly Said[]) => {
  const events = facts.map(({ type, on, data = {}, about = {} }, n) => ({
    ...{ id: factId(n), type, data, sealed: {}, recordedAt: `${on}T12:00:00.000Z`, effectiveOn: on },
    about: { childId, ...about },
  }));
  const documents = viewAfter(withoutEducation.view, events as unknown as readonly RecordedEvent[]);
  return (documents.get(childId)?.open ?? []) as readonly WithoutEducation[];
};
const since = (...facts: readonly Said[]) => open(...facts).map((each) => `${each.after} ${each.since}`);

describe('A child is without education', () => {
  it.each<readonly [string, readonly Said[], readonly string[]]>([
    ['not while it is on a school’s roll', [onRoll], []],
    ['since its registration on no roll', [onNone('left-a-school')], ['roll 2025-09-02']],
    ['not where it is taught at home', [onNone('educated-at-home')], []],
    ['since it is to be provided for otherwise: nothing does yet', [onNone('provided-otherwise')], ['roll 2025-09-02']],
    ['not where that is by a placement', [onNone('provided-otherwise'), ...placed], []],
    ['since it came off the roll', [onRoll, rolls('2026-01-12', [])], ['roll 2026-01-12']],
    ['not where it came off to be taught at home', [onRoll, rolls('2026-01-12', [], 'educated-at-home')], []],
    ['not before the day of a change that is told ahead', [onRoll, rolls('2026-06-01', [], null, '2026-01-12')], []],
    ['not while a placement runs', [onNone('left-a-school'), ...placed], []],
    ['not while one is to begin', [onNone('left-a-school'), ...placed.slice(0, 3)], []],
    ['not while a referral is open', [onNone('left-a-school'), ...placed.slice(0, 1)], []],
    ['since its placement ended with no school', [onRoll, ...placed, ended('150')], ['placement 2026-02-27']],
    ['not where that ended at a school', [onRoll, ...placed, ended('110')], []],
    [
      'not where it went back to school',
      [onRoll, ...placed, place('ReturnConfirmed', '2026-02-27', { outcome: 'full', confirmedOn: '2026-02-27' })],
      [],
    ],
    ['no more once it is on a roll again', [onRoll, ...placed, ended('150'), rolls('2026-03-02', [110002])], []],
    [
      'no more once it is said to be taught at home',
      [onRoll, ...placed, ended('150'), rolls('2026-03-02', [], 'educated-at-home')],
      [],
    ],
    [
      'no more once it is referred again, and again once that is withdrawn',
      [
        ...[onRoll, ...placed, ended('150'), referral('ReferralSubmitted', '2026-03-02', 'other')],
        referral('ReferralWithdrawn', '2026-03-03', 'other'),
      ],
      ['placement 2026-02-27'],
    ],
    [
      'no more once that withdrawal is voided',
      [
        ...[onRoll, ...placed, ended('150'), referral('ReferralSubmitted', '2026-03-02', 'other')],
        referral('ReferralWithdrawn', '2026-03-03', 'other'),
        { ...referral('ReferralWithdrawnVoided', '2026-03-04', 'other'), data: { original: factId(7) } },
      ],
      [],
    ],
    [
      'not while another placement runs',
      [onRoll, ...placed, ended('150'), place('PlacementStarted', '2026-03-02', {}, 'other')],
      [],
    ],
    [
      'not once the record is closed, or it moved away',
      [
        onRoll,
        ...placed,
        ended('150'),
        { type: 'RecordClosed', on: '2026-03-02', data: { because: 'moved-away', on: '2026-03-02', confirmed: null } },
      ],
      [],
    ],
    [
      'not of one that moved away',
      [
        onNone('left-a-school'),
        { type: 'WhereaboutsChanged', on: '2026-03-02', data: { from: '2026-03-02', whereabouts: 'moved-away' } },
      ],
      [],
    ],
  ])('%s', (_, facts, waits) => expect(since(...facts)).toEqual(waits));

  it('not once its referral alone was sent: until then nobody has been asked', () =>
    expect(since(onNone('left-a-school'), referral('ReferralFilledIn', '2026-01-12'))).toEqual([]));
});

describe('It waits', () => {
  const moment = (from: CivilDate, dateOfBirth: CivilDate) =>
    withoutEducation.privateMoment!({ item: 'education', since: from, after: 'roll' } as never, {
      dateOfBirth,
      revision: '',
    });

  it('from the first day without, of a child of compulsory school age', () =>
    expect(moment('2026-02-27', '2012-05-04')).toMatchObject({
      dueOn: '2026-02-27',
      sentence: expect.stringContaining('Compulsory school age ends'),
    }));

  it('from the first day of that age, of one who is younger, and not of one who has left it', () => {
    expect(moment('2026-02-27', '2021-05-04')).toMatchObject({ dueOn: '2026-08-31' });
    expect(moment('2026-02-27', '2009-05-04')).toBeNull();
  });
});
