import {
  EXCLUSIONS_OFFICER,
  FENLAND_ONLINE,
  FERRY_MEADOWS,
  NENE_BRIDGE,
  SEN_OFFICER,
} from '../../apps/server/src/demo/cast.ts';
import { canary } from './canaries.ts';
import { livedOtherwise } from './canary-circumstances.ts';
import { changedHands } from './canary-holders.ts';
import { written, type Council } from './council.ts';
import { apLead, governor } from '../harness/the-people.ts';

const [SCHOOL, OTHER_SCHOOL] = [110_001, 110_002];

/** Whose line it is: date of birth and UPN are canaries too, though they cannot hold the words. */
export type Sought = Readonly<{ label: string; born: string; corrected: string; upn: string; correctedUpn: string }>;
export type Line = Readonly<{ childId: string; awarded: string; open: string; placementId: string }>;

/** One child's line through every command that takes something personal, with a canary in each such part. */
export async function canaryLine(council: Council, sought: Sought): Promise<Line> {
  const { label } = sought;
  const { id: childId } = await council.post(SEN_OFFICER, '/children', {
    ...{ schoolUrn: SCHOOL, owningService: 'sen', onRollFrom: '2022-09-05', upn: sought.upn, ...named(label) },
    ...{ dateOfBirth: sought.born, ...estimated(label) },
  });
  await council.post(SEN_OFFICER, `/children/${childId}/identity/corrections`, {
    ...{ ...named(`${label} corrected`), dateOfBirth: sought.corrected, upn: sought.correctedUpn },
    ...estimated(`${label} corrected`),
    reason: canary(`${label} why the identity`),
  });
  await changedHands(council, childId, label);
  await livedOtherwise(council, childId, label);
  const awarded = await referred(council, childId, label);
  await council.service.at('2025-12-09T09:00:00.000Z');
  const { items: placements } = await council.get<{ items: readonly { placementId: string; providerId: string }[] }>(
    SEN_OFFICER,
    `/children/${childId}/placements`,
  );
  const { placementId } = placements.find(({ providerId }) => providerId === FENLAND_ONLINE.provider)!;
  await placed(council, { childId, placementId, label });
  const open = await submitted(council, childId, `${label} still open`, {
    ...{ leftOut: [FERRY_MEADOWS.provider], leftOutBecause: canary(`${label} why left out`) },
  });
  return { childId, awarded, open, placementId };
}

const estimated = (label: string) => ({
  birthIs: 'estimated',
  estimatedBy: canary(`${label} who estimated`),
  estimatedFrom: canary(`${label} estimated from`),
});

const named = (label: string) => ({
  givenNames: canary(`${label} given`),
  familyName: canary(`${label} family`),
  address: canary(`${label} address`),
  contact: canary(`${label} contact`),
});

type Sent = Readonly<{ id: string; events: readonly Readonly<{ id: string }>[] }>;

/** Every canary has words of the child’s name, and a child has another referral: what is asked of that is confirmed. */
async function confirmed(council: Council, path: string, asked: object): Promise<Sent> {
  const first = await council.send(SEN_OFFICER, 'POST', path, { payload: asked });
  if (first.status < 300) return first.json() as Sent;
  const { questions = [] } = first.json() as { questions?: readonly { confirm: string }[] };
  const agreed = { confirmed: questions.map(({ confirm }) => confirm), confirmedReason: 'It is so' };
  return (await council.post(SEN_OFFICER, path, { ...asked, ...agreed })) as Sent;
}

/** Sent out; what is asked is confirmed. */
export async function submitted(
  council: Council,
  childId: string,
  label: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const asked = {
    ...{ childId, agreement: 'peterborough-cepet', lot: 'lot-4', requirement: canary(`${label} requirement`) },
    ...more,
  };
  const { id, events } = await confirmed(council, '/referrals', asked);
  await confirmed(council, `/referrals/${id}/sending`, { checked: true, filledInId: events[0]!.id });
  return id;
}

const offer = { startsOn: '2026-01-12', sessionsPerWeek: 2, weeklyPrice: 42_500 };

/** One is withdrawn; of the other, an award on time is voided for one to a late offer. */
async function referred(council: Council, childId: string, label: string): Promise<string> {
  await council.service.at('2025-12-01T10:00:00.000Z');
  const withdrawn = await submitted(council, childId, `${label} withdrawn`);
  await council.post(SEN_OFFICER, `/referrals/${withdrawn}/withdrawal`, {
    ...{ reason: 'made-in-error', note: canary(`${label} why withdrawn`) },
  });
  await council.post(SEN_OFFICER, `/referrals/${withdrawn}/withdrawal/corrections`, {
    ...{ withdrawnBecause: 'need-changed', note: canary(`${label} why withdrawn, said anew`) },
    reason: canary(`${label} why said anew`),
  });
  await council.post(SEN_OFFICER, `/referrals/${withdrawn}/withdrawal/voids`, {
    reason: canary(`${label} why not withdrawn`),
  });
  await council.post(SEN_OFFICER, `/referrals/${withdrawn}/withdrawal`, {
    ...{ reason: 'made-in-error', note: canary(`${label} why withdrawn again`) },
  });
  const referral = `/referrals/${await submitted(council, childId, label)}`;
  await council.post(NENE_BRIDGE.person, `${referral}/offers`, {
    ...{ ...offer, providerId: NENE_BRIDGE.provider, howNeedIsMet: canary(`${label} how it is met`) },
  });
  await council.post(FERRY_MEADOWS.person, `${referral}/declines`, {
    ...{ providerId: FERRY_MEADOWS.provider, reason: 'other', note: canary(`${label} why declined`) },
  });
  await council.post(SEN_OFFICER, `${referral}/receipts/${FENLAND_ONLINE.provider}/corrections`, {
    receivedAt: '2025-12-01T09:00:00Z',
    reason: canary(`${label} why the receipt`),
  });
  await council.service.at('2025-12-05T09:00:00.000Z');
  await council.post(FENLAND_ONLINE.person, `${referral}/offers`, {
    ...{ ...offer, providerId: FENLAND_ONLINE.provider, howNeedIsMet: canary(`${label} how, late`) },
  });
  const award = (providerId: string, lateReason: string | null) =>
    council.post(SEN_OFFICER, `${referral}/award`, { providerId, lateReason, reasoning: canary(`${label} why it`) });
  await award(NENE_BRIDGE.provider, null);
  await council.post(SEN_OFFICER, `${referral}/award/voids`, { reason: canary(`${label} why no award`) });
  await award(FENLAND_ONLINE.provider, canary(`${label} why late`));
  await council.post(SEN_OFFICER, `${referral}/award/corrections`, {
    ...{ reasoning: canary(`${label} why it, said anew`), lateReason: canary(`${label} why late, said anew`) },
    reason: canary(`${label} why the award is corrected`),
  });
  return referral.split('/').at(-1)!;
}

type Placed = Readonly<{ childId: string; placementId: string; label: string }>;

const terms = {
  ...{ startsOn: '2026-01-12', endsOn: '2026-02-13', nextReviewOn: '2026-02-05', legalBasis: 'ea1996-s19' },
  timetable: ['tuesday', 'thursday'].map((weekday) => ({ weekday, session: 'AM', minutes: 180 })),
};

async function placed(council: Council, { childId, placementId, label }: Placed): Promise<void> {
  const placement = `/placements/${placementId}`;
  const post = (path: string, body: object) => council.post(SEN_OFFICER, `${placement}/${path}`, body);
  const voided = (entry: string, what: string) =>
    post(`entries/${entry}/voids`, { reason: canary(`${label} void ${what}`) });
  const why = (what: string) => ({ reason: canary(`${label} why ${what}`) });

  await council.service.at('2026-01-13T16:00:00.000Z');
  const agreed = {
    ...{ domain: 'wellbeing', baselineOn: '2026-01-09', measure: canary(`${label} measure`) },
    ...{ baseline: canary(`${label} baseline`), target: canary(`${label} target`) },
  };
  const start = () => post('start', { ...terms, outcomes: [agreed] });
  await voided(written(await start(), 'PlacementStarted'), 'start');
  await start();
  await post('start/corrections', { ...terms, endsOn: '2026-02-12', ...why('start') });
  // Beside it one that ran before the council kept them here.
  await council.post(SEN_OFFICER, `/children/${childId}/placements`, {
    ...{ providerId: FERRY_MEADOWS.provider, toldBy: canary(`${label} told by`), stoodOn: '2026-01-12' },
    ...{ startsOn: '2026-01-06', endsOn: '2026-03-27', nextReviewOn: '2026-02-24', legalBasis: 'ea1996-s19' },
    ...{ weeklyPrice: null, outcomes: [], timetable: [{ weekday: 'wednesday', session: 'PM', minutes: 120 }] },
  });
  await marked(council, { childId, placementId, label });

  await council.service.at('2026-02-06T15:00:00.000Z');
  const { items: placements } = await council.get<{ items: readonly { outcomes: readonly { outcomeId: string }[] }[] }>(
    SEN_OFFICER,
    `/children/${childId}/outcomes`,
  );
  const meeting = (recommends: string) => ({
    ...{ heldOn: '2026-02-05', recommends, nextReviewOn: '2026-03-19', notes: canary(`${label} notes`) },
    outcomes: placements
      .flatMap(({ outcomes }) => outcomes)
      .map(({ outcomeId }) => ({ outcomeId, judgement: 'partly', actual: canary(`${label} actual`) })),
  });
  const review = async () => written(await post('reviews', meeting('extend')), 'PlacementReviewed');
  await voided(await review(), 'review');
  const reviewId = await review();
  await post(`reviews/${reviewId}/corrections`, { ...meeting('extend'), heldOn: '2026-02-04', ...why('review') });
  const extension = { finishesOn: '2026-03-27', offRollOn: null };
  const extensionId = written(await post('extensions', { reviewId, ...extension }), 'ExtensionAgreed');
  await post(`extensions/${extensionId}/corrections`, { ...extension, finishesOn: '2026-04-02', ...why('extension') });
  await voided(extensionId, 'extension');
  await returned(council, placementId, label);
}

async function returned(council: Council, placementId: string, label: string): Promise<void> {
  const post = (path: string, body: object) => council.post(SEN_OFFICER, `/placements/${placementId}/${path}`, body);
  const reason = (what: string) => ({ reason: canary(`${label} ${what}`) });
  await council.service.at('2026-03-20T16:00:00.000Z');
  const plan = {
    ...{ schoolUrn: OTHER_SCHOOL, returnsOn: '2026-03-23', support: canary(`${label} support`) },
    phases: [{ from: '2026-03-23', sessionsAtSchool: 4, sessionsAtProvision: 0 }],
    criteria: [canary(`${label} criterion`)],
  };
  const planned = async (schoolUrn = OTHER_SCHOOL) =>
    written(await post('return-plan', { ...plan, schoolUrn }), 'ReturnPlanned');
  const first = await planned();
  await post(`return-plans/${first}/corrections`, {
    ...{ ...plan, schoolUrn: SCHOOL, support: canary(`${label} other support`) },
    criteria: [canary(`${label} other criterion`)],
    ...reason('why the plan'),
  });
  await post(`entries/${first}/voids`, reason('void plan'));
  await planned(SCHOOL);
  const early = (day: string) => ({ confirmed: [`before-the-planned-return:${day}`], confirmedReason: 'It is so' });
  const how = { confirmedOn: '2026-03-20', outcome: 'partial', setback: null, ...early('2026-03-20') };
  const confirmation = written(await post('return-confirmations', how), 'ReturnConfirmed');
  await post(`return-confirmations/${confirmation}/corrections`, {
    ...how,
    ...{ confirmedOn: '2026-03-19', ...early('2026-03-19') },
    ...reason('how it went'),
  });
  await post(`entries/${confirmation}/voids`, reason('void confirmation'));
  const ending = await post('ending', { endedOn: '2026-03-20', reason: 'other', destination: '110' });
  const asItWas = { endedOn: '2026-03-19', endReason: 'other', destination: '110' };
  await post('ending/corrections', { ...asItWas, ...reason('why the end') });
  await post(`entries/${written(ending, 'PlacementEnded')}/voids`, reason('void ending'));
}

async function marked(council: Council, { childId, placementId, label }: Placed): Promise<void> {
  const register = `/children/${childId}/marks`;
  const date = '2026-01-13';
  const marks = [{ date, session: 'AM', code: 'K', placementId }];
  const mark = written(await council.post(SEN_OFFICER, register, { marks }), 'SessionMarked');
  const reason = canary(`${label} why the mark`);
  await council.post(SEN_OFFICER, `${register}/${mark}/corrections`, { date, code: 'I', reason });
  await council.post(SEN_OFFICER, `${register}/${mark}/voids`, { date, reason });
  const notHeld = `/children/${childId}/sessions-not-held`;
  const none = { placementId, sessions: [`${date}-AM`], because: 'place-closed' };
  const said = written(await council.post(SEN_OFFICER, notHeld, none), 'SessionNotHeld');
  await council.post(SEN_OFFICER, `${notHeld}/${said}/voids`, { date, reason: canary(`${label} why a session`) });
  await council.post(SEN_OFFICER, register, { marks });
  const typedOver = { date, session: 'AM', code: 'I', insteadOf: 'K', reason: canary(`${label} why in the register`) };
  await council.post(SEN_OFFICER, `/providers/${FENLAND_ONLINE.provider}/registers`, {
    rows: [{ childId, placementId, marks: [typedOver] }],
  });
  const protection = `/children/${childId}/protection`;
  const why = (what: string) => canary(`${label} why ${what}`);
  const named = { openTo: [apLead.id], betrayedBy: ['telephones'], because: why('protected') };
  await council.post(SEN_OFFICER, `${protection}s`, named);
  const others = { ...named, openTo: [SEN_OFFICER, apLead.id], betrayedBy: [], because: why('protected anew') };
  await council.post(SEN_OFFICER, `${protection}/changes`, others);
  const told = { to: canary(`${label} told the address`), until: '2026-07-17', because: why('told') };
  const release = written(await council.post(SEN_OFFICER, `${protection}/releases`, told), 'AddressReleased');
  const settled = { until: '2026-09-01', because: why('kept longer') };
  await council.post(SEN_OFFICER, `${protection}/releases/${release}/settlements`, settled);
  const liftings = `/children/${childId}/liftings`;
  const because = why('not protected');
  const askedFirst = written(await council.post(SEN_OFFICER, liftings, { because }), 'LiftingAsked');
  const no = { because: why('protected still') };
  await council.post(apLead.id, `${liftings}/${askedFirst}/declinations`, no);
  const asked = written(await council.post(SEN_OFFICER, liftings, { because }), 'LiftingAsked');
  await council.post(apLead.id, `${liftings}/${asked}/confirmations`, { checked: true });
  const bars = `/children/${childId}/bars`;
  await council.post(apLead.id, bars, { personId: governor.id, because: canary(`${label} why barred`) });
  await council.post(apLead.id, `${bars}/${governor.id}/lifts`, { because: canary(`${label} why lifted`) });
}

/** Searched for and looked at, also by who says why, and by who may not. */
export async function looked(council: Council, { childId, awarded }: Line, label: string): Promise<void> {
  const reason = canary(`${label} why opened`);
  const payload = { name: canary(`${label} given`) };
  for (const [person, sent] of [
    [SEN_OFFICER, { payload }],
    [EXCLUSIONS_OFFICER, { payload, reason }],
    [FERRY_MEADOWS.person, { payload, reason }],
  ] as const)
    await council.send(person, 'POST', '/child-searches', sent);
  for (const url of [`/children/${childId}`, `/referrals/${awarded}`, `/children/${childId}/outcomes`])
    for (const person of [SEN_OFFICER, EXCLUSIONS_OFFICER, FERRY_MEADOWS.person])
      await council.send(person, 'GET', url, person === SEN_OFFICER ? {} : { reason });
}
