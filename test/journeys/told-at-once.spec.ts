import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { day } from '../harness/filled-forms.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { sentOut } from '../harness/sent-out.ts';
import { fenlandOnline, neneBridge, senOfficer } from '../harness/the-people.ts';

type Filled = Readonly<Record<string, string | readonly string[]>>;

let service: Service, awarded: PlacedChild, placed: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  awarded = await placedChild(service, { givenNames: 'Wren', familyName: 'Castellan', upn: null });
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, terms);
  await service.at('2026-02-06T16:00:00.000Z');
});
afterAll(() => service.end());

const path = ({ childId, placementId }: PlacedChild) => `/line/${childId}/placements/${placementId}`;
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const allHidden = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value]) => value!);
async function asked(method: 'GET' | 'POST', url: string, filled: Filled = {}) {
  const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`;
  const headers = { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' };
  const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
  return method === 'GET'
    ? service.server.app.inject({ url, headers })
    : service.server.app.inject({ method, url, headers: form, payload: body(filled) });
}
const body = (filled: Filled): string =>
  new URLSearchParams(
    Object.entries(filled).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value] as [string, string]),
    ),
  ).toString();
async function opened(url: string) {
  const { headers } = await asked('GET', url);
  const at = headers.location!;
  const next = await asked('GET', at);
  return next.statusCode === 303
    ? { at: next.headers.location!, body: (await asked('GET', next.headers.location!)).body }
    : { at, body: next.body };
}
/** Sent as it was opened; what is told above it, and where it leads. */
async function sent({ at, body }: Awaited<ReturnType<typeof opened>>, filled: Filled) {
  const own = { form: hidden(body, 'form'), revision: hidden(body, 'revision') };
  const answer = await asked('POST', at, { ...own, ...filled });
  const told = [...answer.body.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, id, words]) => [id, words]);
  const main = answer.body.slice(answer.body.indexOf('<main'));
  return { status: answer.statusCode, to: String(answer.headers.location), told, main };
}

const everySession: Filled = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].flatMap((weekday) =>
    ['AM', 'PM'].map((session) => [`timetable-${weekday}-${session}-minutes`, '150']),
  ),
);
const outcome: Filled = {
  ...{ 'outcomes-0-domain': 'attendance', 'outcomes-0-measure': 'Sessions attended a week' },
  ...{ 'outcomes-0-baseline': '2 of 10', 'outcomes-0-target': '9 of 10' },
  ...day('outcomes-0-baselineOn', ['2026', '1', '6']),
};

describe('A step of a long form', () => {
  const days = (first: string, last: string, review: string): Filled => ({
    ...day('startsOn', ['2026', '2', first]),
    ...day('endsOn', ['2026', '5', last]),
    ...{ ...day('nextReviewOn', ['2026', '3', review]), legalBasis: 'ea1996-s19' },
  });
  /** Whoever has begun goes on at a later step: back at the first. */
  const begun = async () => {
    const { at, body } = await opened(`${path(awarded)}/start`);
    return { at: at.replace(/step=\w+/, 'step=days'), body };
  };

  it('refuses what it can know, all of it, before the next one is asked', async () => {
    const before = { ...days('6', '15', '2'), ...day('endsOn', ['2026', '1', '30']) };
    const { status, told } = await sent(await begun(), { ...before, ...day('nextReviewOn', ['2026', '2', '2']) });
    expect([status, told]).toEqual([
      409,
      [
        ['endsOn-day', expect.stringContaining('Friday 6 February 2026')],
        ['nextReviewOn-day', expect.stringContaining('after the first day, Friday 6 February 2026')],
      ],
    ]);
  });

  it('names no day that nobody typed, where one that is typed is still to come', async () => {
    const late = { ...days('6', '15', '30'), ...day('endsOn', ['2026', '3', '27']) };
    const { told } = await sent(await begun(), { ...late, ...day('startsOn', ['2026', '4', '7']) });
    expect(told.map(([id]) => id)).toEqual(['startsOn-day', 'nextReviewOn-day']);
    expect(told[1]![1]).toContain('by the agreed last day, Friday 27 March 2026');
    expect(JSON.stringify(told)).not.toContain('26 March');
    const review = { ...day('heldOn', ['2026', '3', '3']), ...day('nextReviewOn', ['2026', '2', '5']) };
    const meeting = await sent(await opened(`${path(placed)}/record-review`), review);
    expect(JSON.stringify(meeting.told)).not.toContain('must be after');
  });

  it('asks what is unusual of it, there, and goes on once it is said why', async () => {
    const form = await begun();
    const weekend = days('1', '15', '2');
    const asking = await sent(form, weekend);
    expect([asking.status, asking.main]).toEqual([422, expect.stringContaining('Sunday')]);
    expect(asking.main).toContain('last working day before is Friday 30 January 2026');
    expect(asking.main).not.toContain('timetable-monday');
    const confirmed = hidden(asking.main, 'confirmed');
    const said = { ...weekend, askedAboutUnusual: 'yes', confirmed, confirmedReason: 'She came to the open day' };
    const { status, to } = await sent(form, said);
    expect([status, to]).toEqual([303, expect.stringContaining('step=timetable')]);
  });

  it('keeps why it is right where another day is asked about in its place, and takes it as that is sent again', async () => {
    const why = (confirmed: string) => ({
      ...{ askedAboutUnusual: 'yes', confirmed, confirmedReason: 'She came to the open day' },
    });
    const form = await begun();
    const [sunday, saturday] = ['25', '31'].map((on) => ({
      ...days('1', '15', '2'),
      ...day('startsOn', ['2026', '1', on]),
    })) as [Filled, Filled];
    const first = hidden((await sent(form, sunday)).main, 'confirmed');
    const anew = await sent(form, { ...saturday, ...why(first) });
    const second = hidden(anew.main, 'confirmed');
    expect([anew.status, second === first]).toEqual([422, false]);
    expect(anew.main).toMatch(/She came to the open day<\/textarea>/);
    expect(anew.main).toContain('What is unusual is not what it was.');
    expect((await sent(form, { ...saturday, ...why(second) })).status).toBe(303);
  });

  it('takes at the last one why two things are right that were asked about at different steps', async () => {
    const why = (confirmed: string, confirmedReason: string) => ({
      ...{ askedAboutUnusual: 'yes', confirmed, confirmedReason },
    });
    const on = async ({ to }: Readonly<{ to: string }>) => ({ at: to, body: (await asked('GET', to)).body });
    const early = { ...days('6', '15', '2'), ...day('startsOn', ['2026', '1', '9']) };
    const asking = await sent(await begun(), early);
    const first = hidden(asking.main, 'confirmed');
    const second = await on(await sent(await begun(), { ...early, ...why(first, 'She began early') }));
    // Of a question of its own nobody has said anything yet.
    expect(second.body).not.toContain('She began early');
    const third = await on(await sent(second, everySession));
    const asks = await sent(third, outcome);
    const last = hidden(asks.main, 'confirmed');
    expect([first, last]).toEqual(['before-the-award:2026-01-09', 'past-advised-length:2026-05-15']);
    // What is asked is of another step: the form stands there whole, and is sent from there.
    const whole = { at: third.at.replace(/&step=\w+/, ''), body: third.body };
    const all = { ...early, ...everySession, ...outcome };
    const { status, to } = await sent(whole, { ...all, ...why(last, 'The panel agreed fifteen weeks') });
    expect([status, to]).toEqual([303, expect.stringContaining('step=check')]);
    const check = (await asked('GET', to)).body;
    expect(check).toContain('She began early');
    expect(check).toContain('The panel agreed fifteen weeks');
  });

  it('goes on where nothing is amiss', async () => {
    const { status, to } = await sent(await begun(), days('6', '15', '2'));
    expect([status, to]).toEqual([303, expect.stringContaining('step=timetable')]);
  });
});

describe('The first step of a long form', () => {
  it('asks of a referral whether the child is old enough for the lot, and refuses a day before the birth', async () => {
    const form = await opened(`/line/${placed.childId}/refer`);
    const post16 = { lot: 'peterborough-cepet.lot-5' };
    const asking = await sent(form, post16);
    expect([asking.status, asking.main]).toEqual([422, expect.stringContaining('for young people after 16')]);
    expect(asking.main).not.toContain('What is needed?');
    const { status, told } = await sent(form, { ...post16, ...day('decidedOn', ['2010', '3', '1']) });
    expect([status, told.map(([id]) => id)]).toEqual([409, ['decidedOn-day']]);
    const { to } = await sent(form, { lot: 'peterborough-cepet.lot-4' });
    expect(to).toContain('step=need');
  });

  it('refuses of an award what is above one’s limit, before anybody writes why', async () => {
    const child = { ...paperwork.child, givenNames: 'Noor', familyName: 'Dear', upn: null };
    const { id: childId } = (await service.as(senOfficer).post('/children', child)).written;
    const { id: referralId } = (await sentOut(service.as(senOfficer), paperwork.referral(childId))).written;
    for (const [by, weeklyPrice] of [[neneBridge, 45_001] as const, [fenlandOnline, 45_000] as const]) {
      const offer = { ...paperwork.offer(by), startsOn: '2026-03-02', weeklyPrice };
      expect((await service.as(by).post(`/referrals/${referralId}/offers`, offer)).status).toBeLessThan(300);
    }
    await service.drained();
    const form = await opened(`/line/${childId}/referrals/${referralId}/award`);
    const { status, told } = await sent(form, { providerId: neneBridge.organisation! });
    expect([status, told.map(([id]) => id)]).toEqual([409, ['providerId']]);
  });
});

describe('A start that is not as it was awarded', () => {
  const startOf = (change: object) => ({ ...paperwork.terms, outcomes: paperwork.outcomes, ...change });
  const startedSo = (change: object) =>
    service.as(senOfficer).post(`/placements/${awarded.placementId}/start`, startOf(change));

  it('is asked about, with what was offered, and taken where it is said why', async () => {
    const { timetable } = paperwork.terms;
    const fewer = { timetable: timetable.slice(0, 8) };
    const asked = await startedSo(fewer);
    expect([asked.told, asked.text]).toEqual(['422 questioned', expect.stringContaining('other-than-offered:8')]);
    expect(asked.text).toContain('8 sessions a week. The offer that was taken is for 10, and is paid as such.');
    const early = await startedSo({ startsOn: '2026-01-09' });
    expect([early.told, early.text]).toEqual([
      '422 questioned',
      expect.stringContaining('before-the-award:2026-01-09'),
    ]);
    const because = { confirmed: ['other-than-offered:8'], confirmedReason: 'Eight are agreed with the school' };
    expect((await startedSo({ ...fewer, ...because })).status).toBeLessThan(300);
  });
});

describe('A form whose rules stand in two places', () => {
  it('tells what is missing together with what is refused of the rest', async () => {
    const filled: Filled = {
      ...{ schoolUrn: '', ...day('returnsOn', ['2026', '3', '23']), ...day('phases-0-from', ['2026', '3', '24']) },
      ...{ 'phases-0-sessionsAtSchool': '9', 'phases-0-sessionsAtProvision': '6' },
      ...{ criteria: 'She says she is ready', support: 'Named adult at the gate' },
    };
    const { status, told } = await sent(await opened(`${path(placed)}/return-plan`), filled);
    expect(status).toBe(400);
    expect(told).toEqual([
      ['schoolUrn', 'Choose the school'],
      ['phases-0-from-day', expect.stringContaining('Monday 23 March 2026')],
      ['phases-0-sessionsAtProvision', expect.stringContaining('9 at school leave 1 at the placement at most')],
    ]);
  });

  it('holds what was said of one unusual thing while another is asked, and takes both', async () => {
    const why = (html: string, code: string, reason: string): Filled => ({
      ...{ askedAboutUnusual: code, confirmed: allHidden(html, 'confirmed') },
      ...Object.fromEntries(
        ['return-in-the-past', 'not-a-working-day'].flatMap((each) =>
          allHidden(html, `confirmedReason-${each}`).map((words) => [`confirmedReason-${each}`, words] as const),
        ),
      ),
      [`confirmedReason-${code}`]: reason,
    });
    const form = await opened(`${path(placed)}/return-plan`);
    const filled = (second: string): Filled => ({
      ...{ schoolUrn: '110001', ...day('returnsOn', ['2026', '2', '4']), ...day('phases-0-from', ['2026', '2', '4']) },
      ...{ 'phases-0-sessionsAtSchool': '4', 'phases-0-sessionsAtProvision': '6', 'phases-rows': '2' },
      ...day('phases-1-from', ['2026', '2', second]),
      ...{ 'phases-1-sessionsAtSchool': '10', 'phases-1-sessionsAtProvision': '0' },
      ...{ criteria: 'She says she is ready', support: 'Named adult at the gate' },
    });
    const past = await sent(form, filled('9'));
    expect([past.status, hidden(past.main, 'confirmed')]).toEqual([422, 'return-in-the-past:2026-02-04']);
    const saturday = await sent(form, {
      ...filled('14'),
      ...why(past.main, 'return-in-the-past', 'Agreed by telephone'),
    });
    expect([saturday.status, allHidden(saturday.main, 'confirmed')]).toEqual([
      422,
      ['return-in-the-past:2026-02-04', 'not-a-working-day:2026-02-14'],
    ]);
    expect(saturday.main).toContain(': <span class="app-written">Agreed by telephone</span>');
    expect(saturday.main).not.toMatch(/Agreed by telephone<\/textarea>/);
    const said = why(saturday.main, 'not-a-working-day', 'An open day');
    // What only this service writes beside the answers is read of no browser.
    const forged = { confirmedBefore: 'return-in-the-past:2026-02-04', confirmedBecause: 'x' };
    expect((await sent(form, { ...filled('14'), ...said, confirmedReasons: '{' })).status).toBe(400);
    const { status, main } = await sent(form, { ...filled('14'), ...said, ...forged });
    expect([status, main]).toEqual([303, expect.anything()]);
    await service.drained();
    const { text } = await service.as(senOfficer).get(`/children/${placed.childId}/line`);
    expect(text).toContain('An open day\\nAgreed by telephone');
    expect(text).toContain('{"code":"not-a-working-day","words":"An open day"}');
  });

  it('says of an end at once that it is before the start and that nobody said why', async () => {
    const filled = { ...day('endedOn', ['2026', '1', '2']), destination: '110' };
    const { status, told } = await sent(await opened(`${path(placed)}/end`), filled);
    expect([status, told.map(([id]) => id)]).toEqual([400, ['endedOn-day', 'reason']]);
  });
});
