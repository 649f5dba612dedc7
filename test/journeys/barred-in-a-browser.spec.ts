import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formOf, officerPages } from '#officer-ui';
import { startedBrowser } from '../harness/browser.ts';
import { day } from '../harness/filled-forms.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { SentForm } from '../harness/sent-form.ts';
import { Service } from '../harness/service.ts';
import { apLead, commissioningOfficer, exclusionsOfficer, senOfficer, teamManager } from '../harness/the-people.ts';
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

const because = 'She is the child’s aunt';
const bars = () => `/line/${child.childId}/bars`;
const NAME = 'Amara Okonkwo-Lane';
const about = (heading: string) => `${NAME}\n${heading}`;
const told = async (path: string, person = exclusionsOfficer, body: object = {}) =>
  service
    .as(person)
    .post(`/children/${child.childId}/bars${path}`, body)
    .then(({ written }) => written);

describe.each(DEVICES)('%s', (_, device) => {
  it('one person bars another from a child, who then finds it nowhere, until that is lifted', async () => {
    const bar = await visitor(browser, device);
    await signedIn(bar, address, teamManager, `/line/${child.childId}`);
    await bar.page.getByRole('link', { name: 'Who is barred' }).click();
    await bar.seen('Who is barred', 'nobody');
    await bar.page.getByRole('button', { name: 'Bar somebody' }).click();
    await bar.page.getByLabel('Who is it?').selectOption(senOfficer.id);
    await bar.page.getByLabel('Why?').fill(because);
    await press(bar.page, 'Bar this person');
    await bar.seen('Who is barred', 'one');
    await bar.page.getByText(because).first().waitFor();
    await service.drained();

    const out = await visitor(browser, device);
    await signedIn(out, address, senOfficer, '/caseload?whose=service');
    expect(await out.page.locator('main').innerText()).not.toContain('Okonkwo');
    const answered = await out.page.goto(`${address}/line/${child.childId}`);
    expect(answered!.status()).toBe(404);
    expect(await out.page.locator('main').innerText()).toContain('There is no such record.');

    await bar.page.getByRole('link', { name: /^Lift/ }).click();
    await bar.seen(about('Lift a bar'));
    await bar.page.getByLabel('Why?').fill('They are not kin');
    await press(bar.page, 'Lift the bar');
    await bar.seen('Who is barred', 'over');
    await service.drained();
    expect((await out.page.goto(`${address}/line/${child.childId}`))!.status()).toBe(200);
    expect([bar, out].flatMap(({ blocked }) => blocked)).toEqual([]);
  });
});

describe('Each form about who is barred', () => {
  let visit: Visit, forms: SentForm;
  beforeAll(async () => {
    visit = await visitor(browser, { javaScriptEnabled: true, width: 390 });
    await signedIn(visit, address, teamManager);
    forms = await SentForm.of(visit.page, address);
  });
  const lifting = () => `${bars()}/${commissioningOfficer.id}/lift`;

  it('is looked at', () =>
    expect(officerPages.flatMap((page) => formOf(page)?.path ?? []).filter((path) => path.includes('/bars'))).toEqual([
      ...['line/:childId/bars/bar-somebody', 'line/:childId/bars/:personId/lift'],
    ]));

  it('says what is wrong beside it, and keeps what was typed', async () => {
    await told('', apLead, { personId: commissioningOfficer.id, because });
    await service.drained();
    for (const [at, heading] of [
      [`${bars()}/bar-somebody`, 'Bar somebody from this child'],
      [lifting(), 'Lift a bar'],
    ] as const) {
      const opened = await forms.opened(at);
      await forms.drawn(opened);
      await visit.seen(about(heading), 'empty');
      const faults = await forms.sent(opened, {});
      expect(faults.status).toBe(400);
      await forms.drawn(faults);
      await visit.seen(about(heading), 'faults');
    }
    const filled = { personId: senOfficer.id, because, ...day('lastDay', ['2026', '1', '11']) };
    const refused = await forms.sent(await forms.opened(`${bars()}/bar-somebody`), filled);
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('The last day is in the past')]);
    await forms.drawn(refused);
    await visit.seen(about('Bar somebody from this child'), 'refused');
    await forms.keeps(filled);
  });

  it('grown stale says who was barred or let in meanwhile, and by whom', async () => {
    const opened = await forms.opened(`${bars()}/bar-somebody`);
    service.clock.set('2026-01-12T09:05:00.000Z');
    await told(`/${commissioningOfficer.id}/lifts`, apLead, { because: 'They are not kin' });
    await service.drained();
    const sent = await forms.sent(opened, { personId: senOfficer.id, because });
    expect(sent.status).toBe(412);
    expect(sent.body).toContain(`let in again “${commissioningOfficer.name}”`);
    await forms.drawn(sent);
    await visit.seen(about('Bar somebody from this child'), 'changed meanwhile');
  });

  it('is not there for who is not barred', async () => {
    const { status, body } = await forms.opened(lifting());
    expect([status, body]).toEqual([404, expect.stringContaining('This person is not barred from this child.')]);
  });
});
