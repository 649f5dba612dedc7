import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startedBrowser } from '../harness/browser.ts';
import { day } from '../harness/filled-forms.ts';
import { entered } from '../harness/on-the-register.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { SentForm } from '../harness/sent-form.ts';
import { Service } from '../harness/service.ts';
import { apLead, auditor, teamManager } from '../harness/the-people.ts';
import { press, signedIn, visitor } from '../harness/visitor.ts';

let service: Service, browser: Browser, address: string, named: PlacedChild, other: PlacedChild;
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  named = await placedChild(service);
  other = await placedChild(service, { givenNames: 'Ada', familyName: 'Quill', upn: null });
  await entered(service, auditor);
  address = await service.server.listen('127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
});

const because = 'The yearly audit of placements';
const of = `/register-of-people/${auditor.id}`;
const about = (heading: string) => `${auditor.name}\n${heading}`;
const filled = (periodTo: [string, string, string] = ['2026', '8', '31']) => ({
  children: `${address}/line/${named.childId}`,
  ...{ ...day('periodFrom', ['2025', '9', '1']), ...day('periodTo', periodTo), because },
  ...{ ...day('from', ['2026', '1', '12']), ...day('lastDay', ['2026', '3', '27']) },
});
const told = async (path: string) => (await service.as(auditor).get(path)).told;

describe('The terms of an audit', () => {
  it('are given by one, confirmed by another, and say to the auditor where they land whom they read', async () => {
    expect(await told(`/children/${named.childId}/line`)).toBe('403 not-allowed');
    const gives = await visitor(browser, { javaScriptEnabled: false, width: 390 });
    await signedIn(gives, address, apLead, of);
    await gives.page.getByRole('link', { name: 'Give the terms of an audit' }).click();
    await gives.seen(about('Give the terms of an audit'), 'empty');
    const forms = await SentForm.of(gives.page, address);
    const opened = await forms.opened(`${of}/give-terms-of-an-audit`);
    const faults = await forms.sent(opened, { ...filled(), children: 'Amara Okonkwo-Lane', because: '' });
    expect([faults.status, faults.body]).toEqual([400, expect.stringContaining('Each line is the address')]);
    expect(faults.body).toContain('Say what the audit is for, in at most 500 characters');
    await forms.drawn(faults);
    await gives.seen(about('Give the terms of an audit'), 'faults');
    const refused = await forms.sent(opened, filled(['2025', '8', '31']));
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.stringContaining('The last day of the period is before'),
    ]);
    const done = await forms.sent(await forms.opened(`${of}/give-terms-of-an-audit`), filled());
    expect(done.status).toBeLessThan(400);
    await service.drained();
    expect(await told(`/children/${named.childId}/line`)).toBe('403 not-allowed');

    const confirms = await visitor(browser, { javaScriptEnabled: true, width: 1280 });
    await signedIn(confirms, address, teamManager, of);
    await confirms.page.getByText('Terms of an audit of one child').first().waitFor();
    await confirms.page.getByRole('link', { name: /^Confirm/ }).click();
    expect(await confirms.page.locator('main').innerText()).toContain(`/line/${named.childId}`);
    await press(confirms.page, 'Confirm what was given');
    await confirms.seen(auditor.name, 'confirmed');
    await service.drained();

    for (const width of [390, 1280]) {
      const reads = await visitor(browser, { javaScriptEnabled: true, width });
      await signedIn(reads, address, auditor, '/');
      await reads.seen('The terms of your audit', 'landed');
      expect(await reads.page.locator('main').innerText()).toContain('1 September 2025 to 31 August 2026');
      expect(await reads.page.locator('main').innerText()).not.toContain('Quill');
      await reads.page.getByRole('link', { name: 'Amara Okonkwo-Lane', exact: true }).click();
      expect(await reads.page.locator('h1').innerText()).toBe('The line');
      expect(await reads.page.locator('.app-identity__name').innerText()).toContain('Amara Okonkwo-Lane');
      const withheld = 'Withheld: what was so outside the period of the audit, 1 September 2025 to 31 August 2026.';
      expect(await reads.page.locator('main').innerText()).toContain(withheld);
      await reads.page.getByRole('link', { name: 'Print the line' }).click();
      await press(reads.page, 'Print the line');
      expect(await reads.page.locator('.app-sheet').innerText()).toContain(withheld);
      // Of a part of a line no day that is due can be worked out: it may rest on what is withheld.
      const twice = 'known-on-day=11&known-on-month=1&known-on-year=2026';
      await reads.page.goto(`${address}/line/${named.childId}/two-readings?${twice}`);
      expect(await reads.page.locator('#differs').innerText()).toMatch(/\d+ things? reads? differently/);
      const twiceRead = await reads.page.locator('main').innerText();
      expect(twiceRead).toContain('Which days were due is not worked out here');
      expect(twiceRead).not.toMatch(/So the (?:day to review|last agreed day)/);
      expect(reads.blocked).toEqual([]);
    }
  }, 120_000);

  it('let the auditor read nothing of whom they do not name, for no reason', async () => {
    const by = service.as(auditor);
    for (const part of ['', '/line', '/placements', '/outcomes', '/attendance', '/accesses']) {
      const { told: answer } = await by.get(`/children/${other.childId}${part}`, { reason: 'A tribunal asks' });
      expect([part, answer]).toEqual([part, '403 not-allowed']);
    }
    expect((await by.get(`/referrals/${other.referralId}`, { reason: 'A tribunal asks' })).told).toBe(
      '403 not-allowed',
    );
  });

  it('stand beside each opening under them', async () => {
    const path = `/children/${named.childId}/accesses`;
    const { items } = await service.as(teamManager).read<{
      items: readonly { actor: { id: string }; underTerms: readonly string[]; did: string }[];
    }>(path);
    const read = items.filter(({ actor, did }) => actor.id === auditor.id && did === 'looked');
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter(({ underTerms }) => underTerms.length === 0)).toEqual([]);
  });

  it('end on their last day', async () => {
    await service.at('2026-03-27T12:00:00.000Z');
    expect(await told(`/children/${named.childId}/line`)).toBe('200');
    await service.at('2026-03-28T12:00:00.000Z');
    expect(await told(`/children/${named.childId}/line`)).toBe('403 not-allowed');
  });
});
