import { it } from '@jest/globals';
import { factId, whenRecorded } from '#platform/testing';
import { OpenAPlacementWhenAReferralIsAwarded } from './open-a-placement-when-a-referral-is-awarded.ts';

it('opens a placement with the provider that was chosen, from the day that it offered, citing the award', () =>
  whenRecorded(new OpenAPlacementWhenAReferralIsAwarded(), {
    type: 'ReferralAwarded',
    about: { childId: 'c1', referralId: 'r1', providerId: 'p2' },
    data: { providerId: 'p2', offer: 'o1', late: false, couldStartOn: '2026-12-04' },
  }).then([
    'ProposePlacement',
    { childId: 'c1', referralId: 'r1', providerId: 'p2', awardEventId: factId(0), couldStartOn: '2026-12-04' },
  ]));
