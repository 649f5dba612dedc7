import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { formOf, officerPages } from '#officer-ui';
import type { DevelopmentPerson } from '#platform/identity';
import { Follower } from '../authority/followed-links.ts';
import { canaryLine, looked, type Line } from '../erasure/canary-line.ts';
import { ada } from '../erasure/lived.ts';
import { startedBrowser } from '../harness/browser.ts';
import { entered } from '../harness/on-the-register.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  auditor,
  dataProtectionOfficer,
  exclusionsOfficer,
  fenlandOnline,
  financeOfficer,
  governor,
  neneBridge,
  senOfficer,
  socialWorker,
  teamManager,
} from '../harness/the-people.ts';
import { BREAKS_OUT, Scripted, scriptIn } from './scripted-council.ts';

/**
 * Script in every text that somebody may write, of a child (each has a canary, `test/erasure` holds) and of the council's own
 * lists, on every page that anybody comes to by its links; and typed into every field of every form, as it is shown again.
 */
type Seen = Readonly<{ who: string; url: string; body: string }>;

let service: Service, scripted: Scripted, line: Line, browser: Browser;
const seen: Seen[] = [];

beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2025-11-24T09:00:00.000Z');
  scripted = new Scripted(service);
  line = await canaryLine(scripted, ada);
  await looked(scripted, line, 'Ada');
  await lists();
  await service.drained();
  const of = `/line/${line.childId}`;
  const ofChild = [`${of}/overview`, of, `${of}/bars`, `${of}/who-looked`, `${of}/referrals/${line.open}`];
  for (const person of [senOfficer, exclusionsOfficer, teamManager, apLead, dataProtectionOfficer])
    await follows(person, ['/', ...ofChild, '/reasons-for-opening', '/openings-for-a-reason']);
  await follows(dataProtectionOfficer, ['/sealed-records-list', `/sealed-records-list/${line.childId}`]);
  for (const person of [administrator, auditor, neneBridge, fenlandOnline])
    await follows(person, ['/', '/register-of-people', '/council-roles', '/terms-of-my-audit', of]);
}, 480_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

/** What is written about people, roles and reasons. */
async function lists(): Promise<void> {
  const from = '2026-03-20';
  const done = async (by: DevelopmentPerson, url: string, body: object) =>
    (await service.as(by).post(url, scripted.withScript(body))).written;
  for (const person of [socialWorker, financeOfficer]) await entered(service, person);
  await entered(service, auditor);
  const why = (what: string) => ({ because: scripted.text(what) });
  const { id } = await done(administrator, '/people', {
    ...{ name: scripted.text('name of a person'), vouchedBy: 'demonstration', subject: governor.id },
  });
  const cover = { forId: financeOfficer.id, from, lastDay: '2026-04-20', ...why('why cover') };
  const given = await done(teamManager, `/people/${socialWorker.id}/covers`, cover);
  await done(apLead, `/people/${socialWorker.id}/grants/${given.events[0]!.id}/declines`, why('why no cover'));
  const terms = await done(apLead, `/people/${auditor.id}/audit-terms`, {
    ...{ children: [{ childId: line.childId }], periodFrom: '2025-09-01', periodTo: '2026-08-31' },
    ...{ from, lastDay: '2036-12-31', ...why('why an audit') },
  });
  const confirmed = `/people/${auditor.id}/grants/${terms.events[0]!.id}/confirmations`;
  await done(teamManager, confirmed, { checked: true });
  await done(dataProtectionOfficer, '/opening-reasons', {
    ...{ words: scripted.text('kind of reason'), restricted: false, from },
  });
  await done(apLead, `/children/${line.childId}/bars`, { personId: id, ...why('why barred') });
  // What a role is called is plain letters; why it was declined is said in words.
  const role = { called: 'Attendance clerk', cutFrom: 'business-support', acts: ['read-attendance'] };
  const proposed = await done(administrator, '/roles', { ...role, forAReason: false, from });
  const declined = `/roles/${proposed.id}/proposals/${proposed.events[0]!.id}/declines`;
  await done(apLead, declined, why('why no role'));
}

/** From where they begin, and from each of these, by every link. */
async function follows(person: DevelopmentPerson, starts: readonly string[]): Promise<void> {
  const follower = new Follower(service, person);
  const why = { kind: 'duty-cover', reason: scripted.text(`why ${person.name} opened it`) };
  await follower.post(`/line/${line.childId}/reason`, why);
  const searched = await follower.post('/found/a-search', { name: 'onquex', ...why });
  const all = [...starts, ...(searched.statusCode === 303 ? [String(searched.headers.location)] : [])];
  for (const { url, status } of await follower.follow(all)) {
    if (status !== 200) continue;
    const { body } = await follower.get(url);
    seen.push({ who: person.name, url, body });
    await typesInto(follower, person, url, body);
  }
}

/** What is typed into a form of a page is shown again with what is wrong about it. */
async function typesInto(follower: Follower, person: DevelopmentPerson, url: string, body: string): Promise<void> {
  const main = body.slice(body.indexOf('<main'));
  const [, action] = /<form[^>]*method="post"[^>]*action="([^"]*)"/.exec(main) ?? [];
  if (action === undefined || /sign-out|\/stops?$|acting-as/.test(action)) return;
  const names = [...main.matchAll(/<(?:input|textarea|select)[^>]*\bname="([^"]+)"/g)].map(([, name]) => name!);
  const kept = Object.fromEntries(
    [...main.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
  const typed = Object.fromEntries(names.filter((name) => !(name in kept)).map((name) => [name, scriptIn(name)]));
  const to = new URL(action.replaceAll('&amp;', '&'), `http://page${url}`);
  const answer = await follower.post(`${to.pathname}${to.search}`, { ...kept, ...typed });
  // A file is no page, and a browser saves it.
  if (String(answer.headers['content-type']).startsWith('text/html'))
    seen.push({ who: person.name, url: `${url}, sent`, body: answer.body });
}

it('comes to most pages there are, and sends most forms there are', () => {
  const pattern = (path: string) => new RegExp(`^/${path.replaceAll(/:\w+/g, '[^/]+')}\\?.*sent$`);
  const forms = officerPages.flatMap((page) => formOf(page) ?? []);
  const sent = forms.filter(({ path }) => seen.some(({ url }) => pattern(path).test(url)));
  expect(seen.length).toBeGreaterThan(120);
  expect(sent.length).toBeGreaterThan(20);
});

it('is on no page anything but a text', () => {
  const faults = seen.flatMap(({ who, url, body }) =>
    Object.entries(BREAKS_OUT).flatMap(([how, broken]) => (broken.test(body) ? [`${how}: ${who} at ${url}`] : [])),
  );
  expect(faults).toEqual([]);
});

/** How much of a page is what nobody but a text could have put there, as a browser reads it. */
const foundIn = (page: Page, body: string) =>
  page.evaluate<number>(
    `new DOMParser().parseFromString(${JSON.stringify(body)}, 'text/html').querySelectorAll('[onquex], quex, script:not([src])').length`,
  );

it('is nothing else to a browser either, whatever reads the page', async () => {
  const page = await (await browser.newContext()).newPage();
  expect(await foundIn(page, `<p>${scriptIn('q1q')}</p>`)).toBe(1);
  const faults: string[] = [];
  for (const { who, url, body } of new Map(seen.map((each) => [each.body, each])).values()) {
    const found = await foundIn(page, body);
    if (found > 0) faults.push(`${who} at ${url}`);
  }
  expect(faults).toEqual([]);
});

/**
 * Why an entry was corrected that was voided then (the line says why it was voided), why a record was opened that was not, why
 * an address is protected, which is said to whoever opens it on purpose alone, and why a record was sealed, or is to become one with another, which
 * is said while it waits for a second person: see `sealed-in-a-browser` and `merged-in-a-browser`.
 */
const NOT_SHOWN =
  /why (?:not )?protected|why file of the sealing|why (?:not |un)?sealed(?: all the same)?|why told|why asked(?: again)?|why kept longer|why other|why extension|how it went|why opened|opened it$/;

it('is shown, each text of it, to somebody', () => {
  const shown = new Set(seen.flatMap(({ body }) => scripted.shownIn(body)));
  expect(scripted.labels().filter((label) => !shown.has(label) && !NOT_SHOWN.test(label))).toEqual([]);
});

it('would not run if it stood there, by what each page tells the browser', async () => {
  const page = await (await browser.newContext()).newPage();
  const address = await service.server.listen('127.0.0.1', 0);
  const blocked: string[] = [];
  page.on('console', (message) => blocked.push(message.text()));
  const inline =
    '<script>window.quex = 1</script><img src="x" onerror="window.quex = 1"><a href="javascript:quex=1" id="a">x</a>';
  await page.route('**/sign-in', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', `${inline}</main>`) });
  });
  await page.goto(`${address}/sign-in`);
  await page.locator('#a').click();
  expect(await page.evaluate('window.quex')).toBeUndefined();
  expect(blocked.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(2);
});
