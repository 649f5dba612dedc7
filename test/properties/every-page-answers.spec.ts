import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, RouteWalk } from '#nest/web';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { administrator, dataProtectionOfficer, neneBridge, senOfficer } from '../harness/the-people.ts';

/** A Tuesday on which all that is planned below lies within three years. */
const TODAY = '2026-03-10';
const RUNS = 16;

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt(`${TODAY}T10:00:00.000Z`);
});
afterAll(() => service.end());

const births = [
  '1900-01-01',
  '1982-08-31',
  '1999-12-31',
  '2000-02-29',
  '2007-08-31',
  '2010-01-15',
  '2011-09-01',
  TODAY,
];
const days = ['1900-01-01', '1989-10-31', '2006-08-31', '2014-08-31', '2024-08-19', '2026-01-01', '2026-03-07', TODAY];
const ends = ['2026-06-26', '2026-06-27', '2028-01-15', '2029-03-10', '2029-03-11', '2199-12-31', ...days];
const bases = [
  'ea1996-s19',
  'ea2002-s29a',
  'eia2006-s100',
  'cfa2014-s42',
  'cfa2014-s61',
  'school-arrangement',
  'post-16',
];

const one = <T>(...choices: readonly T[]) => fc.constantFrom(...choices);
/** What lets the history go on, and every so often what stands at an edge. */
const mostly = (usual: string, edges: readonly string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: one(...edges) });
const history = fc.record({
  born: fc.oneof(fc.constant('2010-01-15'), one(...births)),
  onRollFrom: mostly('2022-09-05', days),
  referredOn: mostly('2026-01-08', days),
  start: fc.record({
    ...{ startsOn: mostly('2026-01-12', days), endsOn: mostly('2026-06-26', ends) },
    ...{ nextReviewOn: mostly('2026-02-05', ends), legalBasis: one(...bases) },
  }),
  baselineOn: mostly('2026-01-06', days),
  marks: fc.array(
    fc.record({
      date: mostly('2026-01-14', days),
      session: one('AM', 'PM'),
      code: one('K', '/', '\\', '#', 'C2', 'H', 'B'),
    }),
    {
      maxLength: 5,
    },
  ),
  bornCorrected: fc.option(one(...births)),
  startCorrected: fc.option(one(...ends)),
  heldOn: mostly('2026-02-05', days),
  nextReviewOn: mostly('2026-04-20', ends),
  finishesOn: mostly('2026-07-17', ends),
  returnsOn: mostly('2026-03-23', ends),
  undone: fc.array(fc.nat(30), { maxLength: 6 }),
  how: one('voids' as const, 'removals' as const),
  ended: fc.boolean(),
  awardVoided: fc.boolean(),
  referredWrongly: fc.boolean(),
  destroyed: fc.boolean(),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** A birth that was asked about and confirmed: once the words of that stood among who the child is. */
const ASKED_AT_BIRTH: History = {
  ...{ born: '1900-01-01', onRollFrom: '2022-09-05', referredOn: '2025-12-01', baselineOn: '2026-01-06', marks: [] },
  start: { startsOn: '2026-01-12', endsOn: '2026-06-26', nextReviewOn: '2026-02-05', legalBasis: 'ea1996-s19' },
  ...{ heldOn: '2026-02-05', nextReviewOn: '2026-04-20', finishesOn: '2026-07-17', returnsOn: '2026-03-23' },
  ...{ bornCorrected: null, startCorrected: null, undone: [], how: 'voids' },
  ...{ ended: false, awardVoided: false, referredWrongly: false, destroyed: false },
};

const GOES_ON: History = { ...ASKED_AT_BIRTH, born: '2010-01-15', referredOn: '2014-08-31', startCorrected: null };
/** A certificate came after everything was recorded: born after the decision to refer; and long past any school. */
const BORN_AFTER_THE_REFERRAL: History = { ...GOES_ON, bornCorrected: '2015-06-01' };
const NO_CHILD_ANY_MORE: History = { ...GOES_ON, bornCorrected: '1982-08-31', ended: true };
/** Too young on the day of the start for what was decided then. */
const TOO_YOUNG_FOR_IT: History = { ...GOES_ON, bornCorrected: '2022-09-05', startCorrected: '2026-06-27' };

/** The kinds of command that were accepted. */
const taken = new Set<string>();

/** Sends it, confirms whatever is asked about it, and says what was answered: never that something is wrong on our side. */
async function send(path: string, body: object, by = senOfficer) {
  const first = await service.as(by).post(path, body);
  const asked = first.status === 422 ? (first.body<{ questions?: { confirm: string }[] }>().questions ?? []) : [];
  const confirmed = { confirmed: asked.map(({ confirm }) => confirm), confirmedReason: 'It is so' };
  const answer = asked.length > 0 ? await service.as(by).post(path, { ...body, ...confirmed }) : first;
  expect([path, answer.status < 500, answer.status < 500 ? '' : answer.text]).toEqual([path, true, '']);
  if (answer.status >= 300) return null;
  taken.add(path.split('/').at(-1)!);
  return answer.written;
}

/** Where an entry stands that may be voided, and its day where that has to be said. */
type Entry = Readonly<{ at: string; date?: string }>;
type Ids = Readonly<Record<string, string>>;

/** One child's history, as far as the service takes it. */
async function lived(told: History): Promise<Ids | null> {
  const { born: dateOfBirth, onRollFrom } = told;
  const child = await send('/children', { ...paperwork.child, upn: null, dateOfBirth, onRollFrom });
  if (!child) return null;
  const childId = child.id;
  const referral = await send('/referrals', { ...paperwork.referral(childId), decidedOn: told.referredOn });
  if (referral) await send(`/referrals/${referral.id}/sending`, { checked: true, filledInId: referral.events[0]!.id });
  const recorded = [...(await placed(told, childId, referral?.id ?? null))];
  const { bornCorrected } = told;
  if (bornCorrected)
    await send(`/children/${childId}/identity/corrections`, { dateOfBirth: bornCorrected, reason: 'Certificate' });
  for (const n of told.undone) {
    const undo = recorded[n % Math.max(1, recorded.length)];
    const why = told.how === 'voids' ? { reason: 'In error' } : { whose: 'another-child' };
    if (undo) await send(`${undo.at}/${told.how}`, { ...why, ...(undo.date && { date: undo.date }) });
  }
  if (told.awardVoided && referral) await send(`/referrals/${referral.id}/award/voids`, { reason: 'In error' });
  const sent = referral?.events.find(({ type }) => type === 'ReferralSubmitted');
  if (told.referredWrongly && referral && sent)
    await send(`/referrals/${referral.id}/entries/${sent.id}/removals`, { whose: 'another-child' });
  if (told.destroyed)
    await send(`/children/${childId}/personal-data-destruction`, { reason: 'right-to-erasure' }, administrator);
  await service.drained();
  const placementId = /placements\/([^/]+)/.exec(recorded.map(({ at }) => at).join())?.[1] ?? childId;
  return { childId, placementId, referralId: referral?.id ?? childId };
}

/** The placement of the referral's award. @returns where each entry stands that may be voided */
async function placed(told: History, childId: string, referral: string | null): Promise<readonly Entry[]> {
  if (!referral) return [];
  await send(`/referrals/${referral}/offers`, paperwork.offer(neneBridge), neneBridge);
  await send(`/referrals/${referral}/award`, paperwork.award(neneBridge));
  await service.drained();
  const { items: placements } = await service
    .as(senOfficer)
    .read<{ items: { placementId: string }[] }>(`/children/${childId}/placements`);
  const placement = placements[0] && `/placements/${placements[0].placementId}`;
  if (!placement) return [];
  const terms = { ...paperwork.terms, ...told.start };
  const outcomes = paperwork.outcomes.map((outcome) => ({ ...outcome, baselineOn: told.baselineOn }));
  const entries: Entry[] = [];
  const record = async (path: string, body: object) => {
    const written = await send(`${placement}/${path}`, body);
    entries.push(...(written?.events ?? []).map(({ id }) => ({ at: `${placement}/entries/${id}` })));
    return written?.events[0]?.id ?? childId;
  };
  await record('start', { ...terms, outcomes });
  if (told.startCorrected)
    await record('start/corrections', { ...terms, endsOn: told.startCorrected, reason: 'A slip' });
  for (const mark of told.marks) {
    const marks = [{ ...mark, placementId: placements[0]!.placementId }];
    const [event] = (await send(`/children/${childId}/marks`, { marks }))?.events ?? [];
    if (!event) continue;
    const entry = { at: `/children/${childId}/marks/${event.id}`, date: mark.date };
    entries.push(entry);
    await send(`${entry.at}/corrections`, { date: mark.date, code: 'I', reason: 'A note came' });
  }
  const known = await service
    .as(senOfficer)
    .read<{ items: { outcomes: { outcomeId: string }[] }[] }>(`/children/${childId}/outcomes`);
  const ids = (known.items[0]?.outcomes ?? []).map(({ outcomeId }) => outcomeId);
  const meeting = { ...paperwork.review(ids, told.heldOn), nextReviewOn: told.nextReviewOn };
  const reviewId = await record('reviews', meeting);
  await record('extensions', { reviewId, finishesOn: told.finishesOn, offRollOn: null });
  const phases = [{ from: told.returnsOn, sessionsAtSchool: 4, sessionsAtProvision: 0 }];
  await record('return-plan', { ...paperwork.returnPlan, returnsOn: told.returnsOn, phases });
  if (told.ended) await record('ending', { endedOn: TODAY, reason: 'other', destination: '210' });
  return entries;
}

/** What goes on being answered for as long as a page stands open (`list-that-stands-open`). */
const NEVER_OVER = 'due/news';

/** Every address that one can look at, by Nest's own list: a route that is added is looked at too. */
const addresses = (ids: Ids): readonly string[] =>
  service.server.app
    .get(RouteWalk, { strict: false })
    .routes()
    .filter((route) => addressOf(route).startsWith('GET ') && !route.path.includes('*') && route.path !== NEVER_OVER)
    .map(({ path }) => `/${path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? neneBridge.organisation!)}`);

const asked = [
  '',
  `?asAt=1900-01-01&knownOn=${TODAY}`,
  '?by=2199-12-31',
  '?week=1900-01-01',
  '?week=2199-12-31',
  '?whose=service',
];

it('whatever was taken on record, every address answers, to whoever may look and whoever may not', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (told) => {
      const ids = await lived(told);
      if (!ids) return;
      const broken: string[] = [];
      for (const address of addresses(ids))
        for (const [n, more] of asked.entries()) {
          if (n > 0 && !/line|attendance|due|caseload|marks|registers|children$/.test(address)) continue;
          const person = n % 2 === 0 ? senOfficer : dataProtectionOfficer;
          const { status, text } = await service
            .as(person)
            .get(`${address}${more}`, { reason: 'To see that it answers' });
          if (status >= 500) broken.push(`${status} ${person.role} ${address}${more} ${text.slice(0, 120)}`);
        }
      expect(broken).toEqual([]);
    }),
    {
      numRuns: RUNS,
      examples: [ASKED_AT_BIRTH, BORN_AFTER_THE_REFERRAL, NO_CHILD_ANY_MORE, TOO_YOUNG_FOR_IT].map((each) => [each]),
      ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }),
    },
  );
  // Histories that never came so far would prove nothing.
  for (const reached of ['start', 'marks', 'corrections', 'reviews', 'extensions', 'return-plan', 'voids'])
    expect(taken).toContain(reached);
}, 300_000);
