import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Follower } from '../authority/followed-links.ts';
import { Answer } from '../harness/answer.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { colleague, senOfficer } from '../harness/the-people.ts';

const RUNS = 6;
/** Awarded on the 5th, from the 12th on: in between there is a start to wait for. */
const DAYS = [
  '2026-01-06',
  '2026-01-12',
  '2026-01-13',
  '2026-02-05',
  '2026-02-12',
  '2026-02-16',
  '2026-03-24',
  '2026-05-01',
];

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T09:00:00.000Z');
});
afterAll(() => service.end());

const steps = [
  'start',
  'extend',
  'continue',
  'end-it',
  'reintegrate',
  'extension',
  'plan',
  'partial',
  'failed',
  'full',
  'ended',
] as const;
const wrong = [
  'void-the-last',
  'extend-after-all',
  'void-the-award',
  'start-later',
  'longer-after-all',
  'extended-less',
  'full-after-all',
  'ended-earlier',
] as const;
const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...steps) },
  { weight: 1, arbitrary: fc.constantFrom(...wrong) },
);
/** Whatever is recorded, days pass: on each the pages are asked. The start is among the first, or little follows. */
const history = fc
  .record({
    ahead: fc.nat(2),
    later: fc.array(fc.record({ days: fc.nat(2), step: anyStep }), { minLength: 2, maxLength: 8 }),
  })
  .map(({ ahead, later }) => [{ days: ahead, step: 'start' as const }, ...later]);
/** Of each act the way to it, so that it is met whatever is drawn besides. */
const way = (...acts: readonly (readonly [number, Step])[]): [readonly Readonly<{ days: number; step: Step }>[]] => [
  acts.map(([days, step]) => ({ days, step })),
];
const EXAMPLES = [
  way(
    ...([
      [1, 'start'],
      [0, 'continue'],
      [1, 'extend'],
      [0, 'extension'],
      [0, 'reintegrate'],
    ] as const),
    ...([
      [0, 'plan'],
      [4, 'partial'],
      [1, 'end-it'],
    ] as const),
  ),
  way([1, 'start'], [2, 'start-later'], [0, 'longer-after-all'], [2, 'extend'], [0, 'extension'], [1, 'extended-less']),
  way([1, 'start'], [3, 'continue'], [0, 'plan'], [1, 'partial'], [0, 'full-after-all']),
  way([1, 'start'], [3, 'ended'], [0, 'ended-earlier']),
];
/**
 * Each on a day of its own: nobody takes the next child for the one before. That would be noted on the record of that one, too,
 * once its day has come, and here time begins anew with each child.
 */
const birthOf = (child: number) => new Date(Date.UTC(2011, 2, 14 + child)).toISOString().slice(0, 10);
/** The pages of the acts that were offered. */
const met = new Set<string>();
/** What was recorded, and not refused as things stood. */
const taken = new Set<string>();
type Step = (typeof steps)[number] | (typeof wrong)[number];

type Placement = Readonly<{ extensionRecommendedBy: string | null; entries: readonly { id: string; type: string }[] }>;
const officer = () => service.as(senOfficer);
const placementOf = async ({ childId }: PlacedChild) =>
  (await officer().read<{ items: Placement[] }>(`/children/${childId}/placements`)).items[0]!;

/** None while it has not begun: a review is refused then. */
const outcomesOf = async (childId: string) => {
  const read = await officer().read<{ items: { outcomes: { outcomeId: string }[] }[] }>(
    `/children/${childId}/outcomes`,
  );
  return (read.items[0]?.outcomes ?? []).map(({ outcomeId }) => outcomeId);
};

/** The next review is after whatever last day it may have by then: that is what they agreed. */
const AFTER_ALL = {
  confirmed: ['2026-02-13', '2026-03-20', '2026-03-25', '2026-03-27'].map(
    (endsOn) => `review-after-the-last-day:2026-05-20-${endsOn}`,
  ),
  confirmedReason: 'It is looked at once more after the end',
};
const laterReview = { nextReviewOn: '2026-05-20', ...AFTER_ALL };

/** What the step says on that day; what is refused as things stand is not done. */
async function done(step: Step, child: PlacedChild, today: string): Promise<void> {
  const { placementId, childId } = child;
  const post = (path: string, payload: object) => officer().post(`/placements/${placementId}/${path}`, payload);
  const early = {
    confirmed: [`before-the-planned-return:${today}`],
    confirmedReason: 'The school took her back early',
  };
  const went = (how: object) => post('return-confirmations', { confirmedOn: today, ...how, ...early });
  const review = async (recommends: string) => {
    const outcomes = await outcomesOf(childId);
    return post('reviews', { ...paperwork.review(outcomes, today, recommends), ...laterReview });
  };
  const { entries, extensionRecommendedBy: reviewId } = await placementOf(child);
  const last = entries.findLast(({ type }) => type !== 'PlacementProposed');
  const latest = (sought: string) => entries.findLast(({ type }) => type === sought);
  const said = latest('PlacementReviewed');
  const putRight = (kind: string, payload: object) =>
    post(`${kind}/corrections`, { ...payload, reason: 'It was written down wrongly.' });
  const ofLatest = async (kind: string, type: string, payload: object) => {
    const entry = latest(type);
    return entry && putRight(`${kind}/${entry.id}`, payload);
  };
  const acts: Readonly<Record<Step, () => Promise<unknown>>> = {
    start: () =>
      post('start', {
        ...paperwork.terms,
        startsOn: today < '2026-01-12' ? '2026-01-12' : today,
        outcomes: paperwork.outcomes,
      }),
    ...{ extend: () => review('extend'), continue: () => review('continue') },
    ...{ 'end-it': () => review('end'), reintegrate: () => review('reintegrate') },
    extension: async () => reviewId && post('extensions', { reviewId, finishesOn: '2026-03-27', ...AFTER_ALL }),
    plan: () => post('return-plan', paperwork.returnPlan),
    partial: () => went({ outcome: 'partial' }),
    failed: () => went({ outcome: 'failed', setback: 'behaviour' }),
    full: () => went({ outcome: 'full' }),
    ended: () => post('ending', { endedOn: today, reason: 'other', destination: '110' }),
    'void-the-last': async () => last && post(`entries/${last.id}/voids`, { reason: 'It was another child’s.' }),
    'extend-after-all': async () =>
      said &&
      post(`reviews/${said.id}/corrections`, {
        ...{ ...paperwork.review(await outcomesOf(childId), today), ...laterReview },
        reason: 'The minutes say so.',
      }),
    'start-later': () => putRight('start', { ...paperwork.terms, startsOn: '2026-01-13' }),
    'longer-after-all': () => putRight('start', { ...paperwork.terms, endsOn: '2026-03-20' }),
    'extended-less': () => ofLatest('extensions', 'ExtensionAgreed', { finishesOn: '2026-03-25', ...AFTER_ALL }),
    'full-after-all': () =>
      ofLatest('return-confirmations', 'ReturnConfirmed', { confirmedOn: today, outcome: 'full', ...early }),
    'ended-earlier': () =>
      putRight('ending', {
        ...{ endedOn: '2026-02-04', endReason: 'other', destination: '110' },
      }),
    'void-the-award': () =>
      officer().post(`/referrals/${child.referralId}/award/void`, { reason: 'The cost was not seen.' }),
  };
  const answer = await acts[step]();
  if (answer instanceof Answer && answer.status < 300) taken.add(step);
  await service.drained();
}

const told = (html: string): string =>
  html
    .replace(/<span class="govuk-visually-hidden">[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&rsquo;/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
type Next = Readonly<{ title: string; act: string | null; why: string }>;

/** The banner of a page: what is next, why, and its green button. */
function bannerOf(html: string): Next {
  const [, banner = ''] = /<section class="app-next"[^>]*>([^]*?)<\/section>/.exec(html) ?? [];
  const [, title = ''] = /<h2[^>]*>([^]*?)<\/h2>/.exec(banner) ?? [];
  const [, act = null] = /<a href="([^"]*)" role="button"/.exec(banner) ?? [];
  const texts = [...banner.matchAll(/<p class="govuk-body">(?!<strong)([^]*?)<\/p>/g)].map(([, text]) => told(text!));
  return { title: told(title), act, why: texts.join(' ') };
}

const rowsOf = (html: string, childId: string): readonly string[] =>
  [...html.matchAll(/<tr class="govuk-table__row"[^]*?<\/tr>/g)]
    .map(([row]) => row)
    .filter((row) => row.includes(childId));
const actIn = (row: string): string | null => /govuk-!-font-weight-bold" href="([^"]*)"/.exec(row)?.[1] ?? null;

/** On every page the same act, with the same reason, on the same day. */
async function expectOneNext({ childId, placementId }: PlacedChild, path: readonly string[]): Promise<void> {
  const browser = new Follower(service, senOfficer);
  const page = async (url: string) => (await browser.get(url)).body;
  const ofPlacement = bannerOf(await page(`/line/${childId}/placements/${placementId}`));
  const ofChild = bannerOf(await page(`/line/${childId}/overview`));
  // Of one that is over, of which nothing falls due, its own page says so, and what is still open of it.
  const isOver = ofChild.title === 'Nothing is due' && ofPlacement.title.startsWith('Ended on ');
  if (!isOver) expect([path, ofChild]).toEqual([path, ofPlacement]);
  const [first = null] = rowsOf(await page('/due?whose=mine&ahead=365-days'), childId);
  const [listed = ''] = rowsOf(await page('/placements-list?whose=mine&show=all'), childId);
  const [cased = ''] = rowsOf(await page('/caseload?whose=mine'), childId);
  const open = `/line/${childId}/placements/${placementId}`;
  if (first === null) {
    expect([path, ofChild.title, actIn(listed)]).toEqual([path, 'Nothing is due', open]);
    expect([path, told(cased)]).toEqual([path, expect.stringContaining('Nothing is due')]);
    return;
  }
  expect([path, isOver]).toEqual([path, false]);
  const what = ofPlacement.title.replace('Next: ', '');
  const says = (row: string, text: string) =>
    expect([path, told(row).toLowerCase()]).toEqual([path, expect.stringContaining(text.toLowerCase())]);
  says(first, what);
  says(first, ofPlacement.why);
  says(listed, ofPlacement.why);
  says(cased, what);
  expect([path, actIn(first), actIn(listed)]).toEqual([path, ofPlacement.act ?? open, ofPlacement.act ?? open]);
  if (ofPlacement.act) met.add(ofPlacement.act.slice(open.length + 1));
  // What is offered is taken: the page that the act leads to asks for it, and refuses nothing.
  if (ofPlacement.act) expect([path, (await browser.get(ofPlacement.act)).statusCode < 400]).toEqual([path, true]);
}

it('The list, the banners and the caseload say the same next act, with the same reason, whatever was recorded', async () => {
  let children = 0;
  await fc.assert(
    fc.asyncProperty(history, async (later) => {
      await service.at('2026-01-05T10:00:00.000Z');
      const child = await placedChild(service, { givenNames: 'Kit', dateOfBirth: birthOf(children++), upn: null });
      const goesTo = async (officerId: string, from: string) => {
        await officer().post(`/children/${child.childId}/allocated-officers`, { officerId, from });
        await service.drained();
      };
      await goesTo(senOfficer.id, '2026-01-05');
      let [day, path] = [0, ['awarded']];
      try {
        await expectOneNext(child, path);
        for (const { days, step } of later) {
          day = Math.min(day + days, DAYS.length - 1);
          await service.at(`${DAYS[day]!}T10:00:00.000Z` as never);
          path = [...path, DAYS[day]!];
          await expectOneNext(child, path);
          await done(step, child, DAYS[day]!);
          path = [...path, step];
          await expectOneNext(child, path);
        }
      } finally {
        // One’s list is short again: what is first of the next child stands on it.
        await service.at(`${DAYS[day]!}T10:00:00.000Z` as never);
        await goesTo(colleague.id, DAYS[day]!);
      }
    }),
    { numRuns: RUNS, examples: EXAMPLES },
  );
  expect(EXAMPLES.flatMap(([steps]) => steps.map(({ step }) => step)).filter((step) => !taken.has(step))).toEqual([]);
  expect([...met].toSorted()).toEqual(['end', 'extension', 'record-review', 'return', 'return-plan', 'start']);
}, 240_000);
