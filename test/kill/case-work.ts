import { londonDate, SystemClock, type CivilDate } from '#platform/time';
import { askedUntil } from '#contract/time';
import { ferryMeadows, neneBridge, senOfficer } from '../harness/the-people.ts';
import { bornApart } from '../harness/born-apart.ts';
import { paperwork } from '../harness/paperwork.ts';
import type { Ledger } from './ledger.ts';

const daysAfter = (date: CivilDate, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as CivilDate;

type Placements = Readonly<{ items: readonly { placementId: string }[] }>;
type Outcomes = Readonly<{ items: readonly { outcomes: readonly { outcomeId: string }[] }[] }>;

/** One child from its registration to an extension: fourteen commands, each resting on what the ones before wrote. */
export async function takeCase(ledger: Ledger, nth: number): Promise<void> {
  const officer = (path: string, body: object) => ledger.send(senOfficer, path, body);
  const today = londonDate(new SystemClock().now());

  const { id: childId } = await officer('/children', {
    ...{ ...paperwork.child, upn: null, dateOfBirth: bornApart(nth, daysAfter(today, -4600)) },
    onRollFrom: daysAfter(today, -100),
  });
  await officer(`/children/${childId}/identity/corrections`, { givenNames: 'Amara Ada', reason: 'Second name.' });
  const { id: referralId, events: written } = await officer('/referrals', paperwork.referral(childId));
  await officer(`/referrals/${referralId}/sending`, { checked: true, filledInId: written[0]!.id });
  await ledger.send(ferryMeadows, `/referrals/${referralId}/declines`, paperwork.decline(ferryMeadows));
  await ledger.send(neneBridge, `/referrals/${referralId}/offers`, {
    ...paperwork.offer(neneBridge),
    startsOn: today,
    ...whateverDay(today),
  });
  await officer(`/referrals/${referralId}/award`, paperwork.award(neneBridge));

  const placementId = await openedPlacement(ledger, childId);
  const { position } = await officer(`/placements/${placementId}/start`, {
    ...{ ...paperwork.terms, startsOn: today, endsOn: daysAfter(today, 30), nextReviewOn: daysAfter(today, 20) },
    ...whateverDay(today, daysAfter(today, 30), daysAfter(today, 20)),
    outcomes: paperwork.outcomes.map((outcome) => ({ ...outcome, baselineOn: today })),
  });
  const marks = ['AM', 'PM'].map((session) => ({ date: today, session, code: 'K' }));
  await officer(`/children/${childId}/marks`, {
    marks: [{ ...marks[0], placementId }],
    ...whateverHour(today, placementId),
  });
  const register = { rows: [{ childId, placementId, marks: marks.slice(1) }], ...whateverHour(today, placementId) };
  const place = `/providers/${neneBridge.organisation}/registers`;
  const { parts } = await ledger.sendToMany(senOfficer, place, register, 'attendance');
  const corrected = { date: today, code: 'I', reason: 'Ill.' };
  await officer(`/children/${childId}/marks/${parts[0]!.events[0]!.id}/corrections`, corrected);

  const { items: placements } = await ledger.read<Outcomes>(
    senOfficer,
    `/children/${childId}/outcomes?after=${position}`,
  );
  const outcomeIds = placements[0]!.outcomes.map(({ outcomeId }) => outcomeId);
  const meeting = {
    ...paperwork.review(outcomeIds, today),
    nextReviewOn: daysAfter(today, 40),
    ...whateverDay(today, daysAfter(today, 40)),
  };
  const review = await officer(`/placements/${placementId}/reviews`, meeting);
  const finishesOn = daysAfter(today, 60);
  const extension = { reviewId: review.events[0]!.id, finishesOn, ...whateverDay(finishesOn) };
  await officer(`/placements/${placementId}/extensions`, extension);
}

const UNUSUAL = ['weekend', 'bank-holiday'];

const whateverDay = (...days: readonly string[]) => ({
  confirmed: days.flatMap((day) => [
    ...[`not-a-working-day:${day}`, `not-a-school-day:${day}`],
    ...UNUSUAL.flatMap((code) => [`${code}:${day}-am`, `${code}:${day}-pm`]),
  ]),
  confirmedReason: 'Today is what day it is',
});

/** Also before the session begins. */
function whateverHour(day: string, placementId: string) {
  const { confirmed, confirmedReason } = whateverDay(day);
  const early = ['am', 'pm'].map((half) => `session-not-begun:${day}-${half}-${placementId}`);
  return { confirmed: [...confirmed, ...early], confirmedReason };
}

/** A process opens it once the award is recorded: asked for until it is there. */
async function openedPlacement(ledger: Ledger, childId: string): Promise<string> {
  const placements = async () => (await ledger.read<Placements>(senOfficer, `/children/${childId}/placements`)).items;
  const isThere = ({ length }: Placements['items']) => length > 0;
  const [opened] = await askedUntil('an award to open its placement', placements, isThere, { times: 6_000 });
  return opened!.placementId;
}
