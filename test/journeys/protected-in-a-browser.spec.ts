import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formOf, officerPages } from '#officer-ui';
import { startedBrowser } from '../harness/browser.ts';
import { day } from '../harness/filled-forms.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { SentForm } from '../harness/sent-form.ts';
import { Service } from '../harness/service.ts';
import { apLead, senOfficer, teamManager } from '../harness/the-people.ts';
import { DEVICES, press, signedIn, visitor, type Visit } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string, child: PlacedChild;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  child = await placedChild(service);
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const because = 'Her mother fled from him';
const NAME = 'Amara Okonkwo-Lane';
const LIVES = '4 Invented Row';
const line = () => `/line/${child.childId}`;
const about = (heading: string) => `${NAME}\n${heading}`;
const say = async (path: string, body: object, person = senOfficer) =>
  (await service.as(person).post(`/children/${child.childId}/${path}`, body)).written;
const main = (visit: Visit) => visit.page.locator('main').innerText();

describe.each(DEVICES)('%s', (_, device) => {
  it('one person protects an address, those who are named open it on purpose, and two let it be known again', async () => {
    const officer = await visitor(browser, device);
    await signedIn(officer, address, senOfficer, `${line()}/overview`);
    await officer.page.getByRole('link', { name: 'Protection of the address' }).click();
    await officer.seen('The address is not protected', 'open');
    await officer.page.getByRole('button', { name: 'Protect the address' }).click();
    await officer.page.getByLabel(teamManager.name).check();
    await officer.page.getByLabel('Telephone numbers and emails of people around the child').check();
    await officer.page.getByLabel('Why?').fill(because);
    await press(officer.page, 'Protect the address');
    await officer.seen('The address is protected', 'protected');
    expect(await main(officer)).not.toContain(LIVES);

    const another = await visitor(browser, device);
    await signedIn(another, address, apLead, `${line()}/record`);
    expect([await main(another)].map((text) => [text.includes('Not disclosed'), text.includes(LIVES)])).toEqual([
      [true, false],
    ]);
    expect(await main(another)).toContain('Address protected');
    await another.page.goto(`${address}${line()}/protection`);
    expect(await another.page.getByRole('button', { name: 'Open the address' }).count()).toBe(0);
    expect((await another.page.goto(`${address}${line()}/protection/address`))!.status()).toBe(403);

    // Wherever it stands it leads whoever may open it there, and nobody else.
    const leading = ({ page }: Visit) => page.locator(`main a[href="${line()}/protection/address"]`);
    for (const part of ['record', 'overview']) {
      await another.page.goto(`${address}${line()}/${part}`);
      expect([part, await leading(another).count()]).toEqual([part, 0]);
      await officer.page.goto(`${address}${line()}/${part}`);
      expect([part, await officer.page.getByText('Not disclosed', { exact: true }).count()]).toEqual([part, 0]);
      expect([part, await leading(officer).count()]).not.toEqual([part, 0]);
    }
    await officer.page.goto(`${address}${line()}/record`);
    await leading(officer).first().click();
    await officer.seen('The protected address', 'opened');
    expect(await main(officer)).toContain(LIVES);
    expect(await main(officer)).toContain(because);

    await officer.page.goto(`${address}${line()}/protection/ask-to-lift`);
    await officer.page.getByLabel('Why may it be known?').fill('They moved away from here');
    await press(officer.page, 'Ask for the address to be known');
    await officer.seen('The address is protected', 'asked');
    expect(await officer.page.getByRole('link', { name: 'Confirm that the address may be known' }).count()).toBe(0);

    const second = await visitor(browser, device);
    await signedIn(second, address, teamManager, `${line()}/protection`);
    await second.page.getByRole('link', { name: 'Confirm that the address may be known' }).click();
    await second.seen(about('Confirm that the address may be known'), 'empty');
    await second.page.getByRole('link', { name: 'Read it with the address' }).click();
    await second.seen('The protected address', 'asked about');
    expect(await main(second)).toContain('They moved away from here');
    await second.page.goBack();
    await second.page.getByRole('checkbox').check();
    await press(second.page, 'Confirm that it may be known');
    await second.seen('The address is not protected', 'open again');
    await another.page.goto(`${address}${line()}/record`);
    expect(await main(another)).toContain(LIVES);
    expect([officer, another, second].flatMap(({ blocked }) => blocked)).toEqual([]);
  });
});

describe('Each form about a protected address', () => {
  let visit: Visit, forms: SentForm;
  beforeAll(async () => {
    visit = await visitor(browser, { javaScriptEnabled: true, width: 390 });
    await signedIn(visit, address, senOfficer);
    forms = await SentForm.of(visit.page, address);
  });
  const at = (page: string) => `${line()}/protection/${page}`;

  it('is looked at', () =>
    expect(
      officerPages
        .flatMap((page) => formOf(page)?.path ?? [])
        .filter((path) => /\/(?:protection|liftings)\//.test(path)),
    ).toEqual([
      ...['protect', 'change', 'release'].map((page) => `line/:childId/protection/${page}`),
      ...['releases/:releaseId/settle', 'ask-to-lift'].map((page) => `line/:childId/protection/${page}`),
      ...['confirm', 'decline'].map((page) => `line/:childId/liftings/:askedId/${page}`),
    ]));

  const wrong = async (path: string, heading: string) => {
    const opened = await forms.opened(path);
    await forms.drawn(opened);
    await visit.seen(about(heading), 'empty');
    const faults = await forms.sent(opened, {});
    expect([path, faults.status]).toEqual([path, 400]);
    await forms.drawn(faults);
    await visit.seen(about(heading), 'faults');
  };
  const refused = async (path: string, filled: Readonly<Record<string, string>>, words: string, heading: string) => {
    const answer = await forms.sent(await forms.opened(path), filled);
    expect([answer.status, answer.body]).toEqual([409, expect.stringContaining(words)]);
    await forms.drawn(answer);
    await visit.seen(about(heading), 'refused');
    await forms.keeps(filled);
  };

  it('says what is wrong beside it, and keeps what was typed', async () => {
    const protect = 'Protect this child’s address';
    await wrong(at('protect'), protect);
    await refused(at('protect'), { because }, 'Name at least one other person', protect);
    await say('protections', { openTo: [teamManager.id], betrayedBy: [], because });
    const change = 'Change who may open this address';
    await wrong(at('change'), change);
    await refused(at('change'), { because }, 'Name at least one other person', change);
    const release = 'Record whom the address is told';
    await wrong(at('release'), release);
    const until = day('until', ['2026', '1', '11']);
    await refused(at('release'), { to: 'Taxis', because, ...until }, 'is in the past', release);
    const { events: told } = await say('protection/releases', { to: 'Taxis', until: '2026-01-20', because });
    const settle = 'Say what became of the address that was told';
    const settling = at(`releases/${told[0]!.id}/settle`);
    await wrong(settling, settle);
    await refused(settling, { because, ...until }, 'is in the past', settle);
    await refused(settling, { because, ...day('until', ['2026', '1', '20']) }, 'until that day already', settle);
    await wrong(at('ask-to-lift'), 'Ask for the address to be protected no longer');
    const { events } = await say('liftings', { because }, apLead);
    const declining = `${line()}/liftings/${events[0]!.id}/decline`;
    await wrong(declining, 'Leave the address protected');
    expect((await forms.sent(await forms.opened(declining), { because })).status).toBeLessThan(400);
  });

  it('grown stale says what was recorded of it meanwhile, and by whom', async () => {
    const opened = await forms.opened(at('release'));
    service.clock.set('2026-01-12T09:05:00.000Z');
    await say('protection/changes', { openTo: [senOfficer.id, apLead.id], betrayedBy: [], because }, teamManager);
    await service.drained();
    const sent = await forms.sent(opened, { to: 'Taxis', because, ...day('until', ['2026', '7', '17']) });
    expect([sent.status, sent.body]).toEqual([
      412,
      expect.stringContaining('Who may open the protected address changed'),
    ]);
    await forms.drawn(sent);
    await visit.seen(about('Record whom the address is told'), 'changed meanwhile');
  });

  it('is not there for what nobody asks', async () => {
    const { status, body } = await forms.opened(`${line()}/liftings/${child.placementId}/decline`);
    expect([status, body]).toEqual([404, expect.stringContaining('Nobody asks for this any more')]);
  });
});
