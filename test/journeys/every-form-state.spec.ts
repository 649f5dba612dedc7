import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formOf, officerPages } from '#officer-ui';
import type { Instant } from '#platform/time';
import { takeSampleEstablishments } from '../../apps/server/src/demo/sample-establishments.ts';
import { RefusalsInWords } from '../../apps/server/src/composition/refusals-in-words.ts';
import { accessibilityFaults, startedBrowser } from '../harness/browser.ts';
import { awardForms } from '../harness/award-forms.ts';
import { paperwork } from '../harness/paperwork.ts';
import { foundAgain } from '../harness/found-again.ts';
import { formsOfAPlacement } from '../harness/forms-of-a-placement.ts';
import { recordForms } from '../harness/sibling-forms.ts';
import { closingForms } from '../harness/closing-forms.ts';
import { holderForms } from '../harness/holder-forms.ts';
import { rollsForms } from '../harness/rolls-forms.ts';
import { called, day, from, morning, named, putRightForms, removing, sharingForms } from '../harness/filled-forms.ts';
import { referralForms } from '../harness/referral-forms.ts';
import { registerForms } from '../harness/register-forms.ts';
import { offeredTo, outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { BEGINS_AS_IT_STANDS, SentForm, type AnsweredPage, type Filled, type Form } from '../harness/sent-form.ts';
import { postConfirmed } from '../harness/sent-out.ts';
import { Service } from '../harness/service.ts';
import { colleague, exclusionsOfficer, neneBridge, senOfficer } from '../harness/the-people.ts';
import { sentAndDone, sentStepByStep } from '../harness/page-between.ts';
import { drawnIn, picture, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let service: Service, placed: PlacedChild, strayed: PlacedChild, awarded: PlacedChild, offered: string;
let browser: Browser, visit: Visit, forms: SentForm;
const officer = () => service.as(senOfficer);
const changes = (type: string) => officer().post.bind(officer(), `/children/${placed.childId}/${type}`);

/** Every form finds what it is about, and all are filled in by one officer who has signed in once. */
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  strayed = await placedChild(service, { givenNames: 'Ada', familyName: 'Quill', upn: null });
  awarded = await placedChild(service, { givenNames: 'Wren', upn: null }, senOfficer, { sessionsPerWeek: 2 });
  await takeSampleEstablishments(service.server.stores.reference, service.clock.now());
  await officer().post(`/placements/${placed.placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
  await changes('allocated-officers')({ officerId: colleague.id, from: '2026-01-12' });
  await changes('owning-teams')({ owningTeam: 'sen-north', from: '2026-01-12' });
  await service.at('2026-02-06T16:00:00.000Z');
  await changes('owning-services')({
    owningService: 'exclusions',
    from: '2026-03-02',
    because: 'Excluded in February',
  });
  const mark = { date: '2026-02-04', session: 'PM', code: 'K', placementId: placed.placementId };
  await changes('marks')({ marks: [mark] });
  await ofAPlacement.extensionRecommended();
  offered = await offeredTo(service, placed.childId, '2026-03-02');
  await service.drained();
  const address = await service.server.listen('127.0.0.1', 0);
  visit = await visitor(browser, { javaScriptEnabled: true, width: 390 });
  await signedIn(visit, address, senOfficer);
  forms = await SentForm.of(visit.page, address);
}, 120_000);
afterAll(() => browser.close().then(() => service.end()));
const later = () => service.clock.set(new Date(Date.parse(service.clock.now()) + 60_000).toISOString() as Instant);
const COVER = { reason: 'Cover for a colleague' };
/** What the officer of another service records while the form is open. */
const elsewhere = async (url: string, body: object) => {
  later();
  // Of a day behind what the forms have told.
  const { status, text } = await postConfirmed(service.as(exclusionsOfficer), url, body, COVER);
  if (status >= 300) throw new Error(text);
  await service.drained();
};
let [times, reviews] = [0, 0];
const teamChanged = () =>
  elsewhere(`/children/${placed.childId}/owning-teams`, {
    ...{ owningTeam: ['sen-south', 'sen-north'][times++ % 2], from: '2026-02-02', because: 'Moved house' },
  });
const meeting = async (heldOn: string, recommends = 'continue') => ({
  ...paperwork.review(await outcomeIdsOf(service, placed.childId), heldOn, recommends),
  nextReviewOn: '2026-02-12',
});
const reviewHeld = async () =>
  elsewhere(`/placements/${placed.placementId}/reviews`, await meeting(`2026-02-0${(reviews++ % 4) + 3}`));
const ofAPlacement = formsOfAPlacement({
  ...{ service: () => service, placed: () => placed, awarded: () => awarded },
  ...{ elsewhere, reviewHeld, reviewed: meeting },
});
const reason = 'Read from the wrong row';
const receiptCorrected = (receivedAt: string) =>
  elsewhere(`/referrals/${offered}/receipts/${neneBridge.organisation}/corrections`, { receivedAt, reason });
/** @param of the referral that it is about, where others have been said of other referrals since */
const last = async (which: string, of?: string) =>
  (await service.recorded()).filter(({ type, about }) => type === which && (!of || about.referralId === of)).at(-1)!.id;
const line = () => `/line/${placed.childId}`;
const placement = () => `${line()}/placements/${placed.placementId}`;
const marked = (date: string) => () =>
  elsewhere(`/children/${placed.childId}/marks`, {
    marks: [{ date, session: 'AM', code: 'I', placementId: placed.placementId }],
  });
const correcting = (type: string, path: string, said: Filled): Form => ({
  at: async () => `${line()}/changes/${await last(type)}/${path}`,
  heading: /Correct a change/,
  wrong: { ...from('31'), reason: '' },
  refused: { ...said, ...from('3', '2', '2020'), reason },
  filled: { ...said, ...from('4'), reason },
  meanwhile: teamChanged,
});
const markOf = async (day: string) =>
  (await service.recorded()).find(({ type, data }) => type === 'SessionMarked' && data['date'] === day)!.id;
const markCorrectedTo = (code: string, date: string) => async () =>
  elsewhere(`/children/${placed.childId}/marks/${await markOf(date)}/corrections`, { date, code, reason });
/** In an order in which each can still be sent when its turn comes. */
const all: Readonly<Record<string, Form>> = {
  'register-a-child': {
    ...{ at: () => '/register-a-child', heading: /Register a child/ },
    wrong: { ...named, schoolUrn: 'A school', ...day('dateOfBirth', ['2031', '6', '9']) },
    refused: { ...named, ...day('dateOfBirth', ['2011', '6', '9']), ...day('onRollFrom', ['2010', '9', '1']) },
    questioned: { ...named, ...day('dateOfBirth', ['1990', '6', '9']) },
    asked: { ...named, givenNames: 'Amara', familyName: 'Okonkwo-Lane', ...day('dateOfBirth', ['2011', '3', '14']) },
    filled: { ...named, ...day('dateOfBirth', ['2011', '6', '9']) },
  },
  ...holderForms({ line, waits: () => strayed.childId, meanwhile: teamChanged }),
  'line/:childId/changes/:changeId/correct-owning-service': correcting(
    'OwningServiceChanged',
    'correct-owning-service',
    { owningService: 'sen' },
  ),
  'line/:childId/changes/:changeId/correct-owning-team': correcting('OwningTeamChanged', 'correct-owning-team', {
    owningTeam: 'none',
  }),
  'line/:childId/changes/:changeId/correct-allocated-officer': correcting(
    'AllocatedOfficerChanged',
    'correct-allocated-officer',
    { officerId: 'none' },
  ),
  ...rollsForms({ line, last, meanwhile: teamChanged }),
  ...closingForms({ service: () => service, last, elsewhere }),
  ...sharingForms({ line, last, meanwhile: teamChanged, service: () => service }),
  ...recordForms({ line, last, elsewhere, service: () => service, placed: () => placed, strayed: () => strayed }),
  ...referralForms(() => service, later),
  'line/:childId/correct-identity': {
    ...{ at: () => `${line()}/correct-identity`, heading: /Correct who the child is/ },
    wrong: { ...called, ...day('dateOfBirth', ['2011', '2', '31']) },
    refused: { ...called, ...day('dateOfBirth', ['2023', '3', '14']), reason },
    questioned: { ...called, ...day('dateOfBirth', ['1990', '3', '14']), reason },
    filled: { ...called, ...day('dateOfBirth', ['2011', '3', '15']), reason },
    meanwhile: teamChanged,
  },
  'line/:childId/placements/:placementId/marks': {
    ...{ at: () => `${placement()}/marks?week=2026-02-02`, heading: /Marks of the week/ },
    ...{ wrong: morning('ZZ'), questioned: { 'marks-2026-02-05-AM-code': '/' } },
    ...{ filled: morning('K'), taken: marked('2026-02-02') },
  },
  ...registerForms({ placementId: () => placed.placementId, marked }),
  ...ofAPlacement.forms,
  'line/:childId/placements/:placementId/entries/:entryId/remove': removing(
    async () => `${placement()}/entries/${await last('PlacementReviewed')}/remove`,
    async () =>
      elsewhere(`/placements/${placed.placementId}/reviews/${await last('PlacementReviewed')}/corrections`, {
        ...{ ...(await meeting('2026-02-04')), reason },
      }),
  ),
  'line/:childId/referrals/:referralId/entries/:entryId/remove': removing(
    async () =>
      `/line/${strayed.childId}/referrals/${strayed.referralId}/entries/${await last('ReferralAwarded', strayed.referralId)}/remove`,
    () => elsewhere(`/referrals/${strayed.referralId}/award/voids`, { reason }),
  ),
  ...putRightForms({
    ...{ line, markOf, reason, corrected: markCorrectedTo },
    receiptAt: () => `${line()}/referrals/${offered}/receipts/${neneBridge.organisation}/correct`,
    receiptMeanwhile: () => receiptCorrected('2026-02-06T08:10:00.000Z'),
  }),
  ...awardForms({
    ...{ line, reason, referral: () => offered, elsewhere },
    receiptCorrected: () => receiptCorrected('2026-02-06T15:58:00.000Z'),
  }),
};

const typed = (filled: Filled | (() => Filled) = {}): Filled => (typeof filled === 'function' ? filled() : filled);
const alert = (words: string) => visit.page.getByRole('alert').filter({ hasText: words });
/** Seen in people-in-a-browser.spec.ts, and likewise for destructions, roles, sealed records, bars, reasons and calendars. */
const OF_PEOPLE =
  /^(?:enter-a-person|register-of-people|council-roles|reasons-for-opening|school-calendars|sealed-records-list|line\/:childId\/(?:destroy-personal-data|bars|protection|liftings|possible-duplicates\/:otherChildId\/(?:merge|part)))/;
const [PROBLEM, TOLD] = ['There is a problem', /Tom Ashby, .+: \w+ “/] as const;
const axed = new Set<string>();
/** On a phone and at a desk. axe, which takes its time, looks at the faults of each form and once at each other state. */
async function looked(name: string, state: string, answered: AnsweredPage): Promise<void> {
  const { page } = visit;
  await forms.drawn(answered);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const { heading, wide, ways } = await drawnIn(page);
    expect(heading).toMatch(all[name]!.heading);
    expect(wide).toBeLessThanOrEqual(width);
    // On a phone the navigation waits behind its menu.
    expect(ways.filter((way) => way === 'Children')).toHaveLength(width === 390 ? 0 : 1);
    await picture(page, `${name} ${state} ${width}`);
  }
  if (state !== 'faults' && axed.has(state)) return;
  axed.add(state);
  expect(await accessibilityFaults(page)).toEqual([]);
}
/** Sent, it is answered with the page in this state; what was typed is kept. */
async function shown(name: string, state: string, from: AnsweredPage, filled: Filled, status: number) {
  const answered = await (/questioned|unsaid|refused/.test(state)
    ? sentStepByStep(forms, from, filled)
    : forms.sent(from, filled));
  expect([state, answered.status, answered.isSentBack]).toEqual([state, status, true]);
  await looked(name, state, answered);
  await forms.keeps(filled);
  await foundAgain(forms, from, answered, filled);
  return answered;
}
const recorded = () => service.drained().then(() => service.recorded());
const isDone = (at: AnsweredPage, filled: Filled) => sentAndDone(visit.page, forms, at, filled, recorded);
const isError = async () => expect(await visit.page.title()).toMatch(/^Error: /);
/** From the form as it is opened to what it was sent for, through each state that it can be in. */
/** Each kind of what is unusual has a box of its own. */
const why = ({ body }: AnsweredPage, words: string): Filled =>
  Object.fromEntries(
    [...body.matchAll(/<textarea[^>]*name="(confirmedReason[\w-]*)"/g)].map(([, box]) => [box, words]),
  );

async function expectStates(name: string, form: Form): Promise<void> {
  const opened = async () => forms.opened(await form.at());
  await looked(name, 'empty', await opened());
  if (BEGINS_AS_IT_STANDS.test(name)) {
    const standing = { ...(await forms.typedIn()), reason: 'Looked at again' };
    const refused = await shown(name, 'refused as it stands', await opened(), standing, 409);
    expect(refused.body).toContain('Nothing would change: ');
  }
  const wrong = [['faults', form.wrong ?? {}, 400] as const, ['refused', form.refused, 409] as const];
  for (const [state, sent, status] of wrong.filter(([, sent]) => sent)) {
    await shown(name, state, await opened(), typed(sent), status);
    await alert(PROBLEM).waitFor();
    await isError();
  }
  if (form.questioned) {
    const unusual = typed(form.questioned);
    const asking = await shown(name, 'questioned', await opened(), unusual, 422);
    await visit.page.getByRole('heading', { name: 'Check this: it is unusual' }).waitFor();
    if (form.of) expect(await visit.page.locator('.app-question li').first().innerText()).toMatch(form.of);
    const unsaid = await shown(name, 'unsaid', asking, { ...unusual, ...why(asking, '') }, 422);
    await alert(PROBLEM).getByRole('link', { name: 'Enter why it is right' }).first().waitFor();
    await isDone(unsaid, { ...unusual, ...why(asking, 'It is so') });
  }
  if (form.asked) {
    const asking = await shown(name, 'asked', await opened(), form.asked, 200);
    const unsaid = await shown(name, 'unsaid why', asking, form.asked, 400);
    await isDone(unsaid, { ...form.asked, agreedBecause: 'The school has two of this name' });
  }
  const [before, filled] = [await opened(), typed(form.filled)];
  if (form.taken) {
    await form.taken();
    await looked(name, 'taken meanwhile', await forms.sent(before, filled));
    await isError();
    expect(await alert(PROBLEM).innerText()).toContain('has already been marked');
    expect(await visit.page.locator('main').innerText()).toContain('It stands as I. You typed K.');
    const way = visit.page.locator('.app-register__faults').getByRole('link', { name: 'Correct the mark' });
    const { status, body } = await forms.opened((await way.getAttribute('href'))!);
    expect([status, body]).toEqual([200, expect.stringContaining('session marked I')]);
  } else if (form.meanwhile) {
    await form.meanwhile();
    const stale = await shown(name, 'changed meanwhile', before, filled, 412);
    await isError();
    expect(await alert('This changed while you had the page open').innerText()).toMatch(form.told ?? TOLD);
    await isDone(stale, filled);
  } else await isDone(before, filled);
}
/**
 * On each form of what holds from a day: `holder-pages`, and `told-late` of every kind; of a child who may have to stay hidden alone:
 * `changed-for-safety`.
 */
const ASKED_ALIKE = ['more-than-a-year-ahead', 'something-later-holds', 'changed-for-safety'];
/** Only of a child whose address is protected: `handed-on-protected`. */
const OF_ADDRESSES = ['children-to-allocate', 'line/:childId/allocated-officer'];
describe('The state of a form', () => {
  const declared = officerPages.flatMap((page) => formOf(page) ?? []).filter(({ path }) => !OF_PEOPLE.test(path));

  it('is looked at for every form that there is', () =>
    expect(Object.keys(all).sort()).toEqual(declared.map(({ path }) => path).sort()));

  it.each(declared.map((form) => [form.path, form] as const))(
    'is each that it can be in, by what it declares and its command asks: %s',
    (path, { question, over, sends }) => {
      const form = all[path]!;
      const { asks } = new RefusalsInWords().of(sends.name);
      expect({
        questioned: form.questioned !== undefined,
        asked: form.asked !== undefined,
        meanwhile: form.meanwhile !== undefined,
        taken: form.taken !== undefined,
      }).toEqual({
        questioned: asks.some(({ code }) => !ASKED_ALIKE.includes(code)),
        asked: question !== undefined && !OF_ADDRESSES.includes(path),
        meanwhile: typeof over.asSeen === 'function',
        taken: over.asSeen === 'row by row',
      });
    },
  );

  it.each(Object.entries(all))('is shown, and keeps what was typed: %s', (...each) => expectStates(...each), 120_000);
});
