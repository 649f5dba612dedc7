import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import type { AccessesFound } from '#contexts/oversight';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  auditor,
  dataProtectionOfficer,
  exclusionsOfficer,
  neneBridge,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';
import { DEVICES, press, sayWhy, signedIn, visitor } from '../harness/visitor.ts';

let service: Service;
let child: string;
let listening: Promise<string> | undefined;
const AUDIT = { reason: 'Audit of January' };
const accesses = (more = '') =>
  service.as(teamManager).read<AccessesFound>(`/children/${child}/accesses${more}`, { ...AUDIT });

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  child = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
  await service.as(senOfficer).get(`/children/${child}`);
  await service.as(exclusionsOfficer).get(`/children/${child}`);
  await service.as(exclusionsOfficer).get(`/children/${child}`, { reason: 'Cover for Priya' });
  await service.as(neneBridge).get(`/children/${child}`);
  const correction = { givenNames: 'Amara Ada', reason: 'Second name.' };
  await service.as(senOfficer).post(`/children/${child}/identity/corrections`, correction);
});
afterAll(() => service.end());

describe('Who looked', () => {
  it('is who opened, changed and was refused a record, and why, the newest first', async () => {
    const { items: entries, next, count } = await accesses();
    expect(entries.map(({ actor, action, did, reason }) => [actor.id, action, did, reason])).toEqual([
      [senOfficer.id, 'CorrectIdentity', 'changed', null],
      [neneBridge.id, 'FindChild', 'refused', null],
      [exclusionsOfficer.id, 'FindChild', 'looked', 'Cover for Priya'],
      [senOfficer.id, 'FindChild', 'looked', null],
    ]);
    expect([next, count]).toEqual([null, { rows: 4, more: false }]);
  });

  it('is kept itself', async () => {
    const [latest] = (await accesses()).items;
    expect(latest).toMatchObject({
      actor: { id: teamManager.id },
      action: 'FindAccesses',
      did: 'looked',
      reason: AUDIT.reason,
    });
  });

  it('is shown to whoever may see it, and to an auditor without terms not at all', async () => {
    const path = `/children/${child}/accesses`;
    for (const person of [senOfficer, exclusionsOfficer, neneBridge, administrator])
      expect((await service.as(person).get(path, AUDIT)).told).toBe('403 not-allowed');
    expect((await service.as(auditor).get(path, AUDIT)).told).toBe('403 not-allowed');
    expect((await service.as(dataProtectionOfficer).get(`${path}?cursor=12%20`, AUDIT)).faults).toEqual(['cursor']);
    expect((await service.as(dataProtectionOfficer).get(`${path}?cursor=older_e30`, AUDIT)).told).toBe(
      '400 query-refused',
    );
  });

  it('for the police is told to the data protection officer alone, and leaves no gap to others', async () => {
    const before = await accesses();
    const opening = { reason: 'A detective rang about her brother', reasonKind: 'police' };
    // As a page does it: asked first, and told why then.
    expect((await service.as(exclusionsOfficer).get(`/children/${child}`)).told).toBe('403 reason-required');
    await service.as(exclusionsOfficer).get(`/children/${child}`, opening);
    const path = `/children/${child}/accesses`;
    const after = await accesses();
    // That they looked before is all that is new to them.
    expect(after.count.rows).toBe(before.count.rows + 1);
    expect(JSON.stringify(after)).not.toContain('police');
    const { text } = await service.as(teamManager).get(path);
    expect([text.includes('Cover for Priya'), text.includes('police'), text.includes('detective')]).toEqual([
      ...[true, false, false],
    ]);
    const told = await service.as(dataProtectionOfficer).read<AccessesFound>(path);
    expect(told.items.find(({ reasonKind }) => reasonKind === 'police')).toMatchObject({
      ...{ actor: { id: exclusionsOfficer.id }, reason: opening.reason },
    });
    const asked = ({ items }: AccessesFound) => items.filter(({ did }) => did === 'asked-why').length;
    expect([asked(told), asked(after)]).toEqual([2, 0]);
    const ofNone = { reason: 'I am curious', reasonKind: 'curiosity' };
    expect((await service.as(exclusionsOfficer).get(`/children/${child}`, ofNone)).told).toBe('403 reason-required');
  });

  it('comes in parts, without a gap', async () => {
    for (let n = 0; n < 60; n += 1) await service.as(senOfficer).get(`/children/${child}`);
    const first = await accesses();
    const second = await accesses(`?cursor=${first.next}`);
    expect([first.items.length, first.previous, second.next]).toEqual([50, null, null]);
    // What was looked at meanwhile is newer than all of that page.
    const back = await accesses(`?cursor=${second.previous}`);
    expect(back.items.map(({ at }) => at)).toEqual(first.items.map(({ at }) => at));
    const looks = [...first.items, ...second.items].filter(
      ({ actor, action }) => actor.id === senOfficer.id && action === 'FindChild',
    );
    expect(looks).toHaveLength(61);
  });

  it('outlasts the child’s personal data, without the words', async () => {
    const other = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
    await service.as(exclusionsOfficer).get(`/children/${other}`, { reason: 'Cover for Priya' });
    await service
      .as(administrator)
      .post(`/children/${other}/personal-data-destruction`, { reason: 'right-to-erasure' });
    await service.drained();
    const { items: entries } = await service
      .as(dataProtectionOfficer)
      .read<AccessesFound>(`/children/${other}/accesses`, AUDIT);
    expect(entries.filter(({ actor }) => actor.id === exclusionsOfficer.id)).toMatchObject([
      { did: 'looked', reason: { erased: true }, reasonNotKept: null },
    ]);
    // That somebody looked since, and gave a reason, is kept; the words would be about one of whom nothing is kept.
    const [latest] = (await service.as(dataProtectionOfficer).read<AccessesFound>(`/children/${other}/accesses`, AUDIT))
      .items;
    expect(latest).toMatchObject({ action: 'FindAccesses', reason: null, reasonNotKept: 'destroyed' });
    const { id } = dataProtectionOfficer;
    const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`;
    const headers = {
      cookie,
      accept: 'text/html',
      'access-reason': encodeURIComponent(AUDIT.reason),
      'access-reason-kind': 'audit-or-quality',
    };
    const page = await service.server.app.inject({ url: `/line/${other}/who-looked`, headers });
    expect(page.body).toContain('A reason was given. It is not kept: the personal data was destroyed');
  });
});

describe.each(DEVICES)('A data protection officer %s', (_, device) => {
  it('goes from the line to who looked, and back', async () => {
    const address = await (listening ??= service.server.listen('127.0.0.1', 0));
    const browser = await startedBrowser();
    try {
      const visit = await visitor(browser, device);
      const { page, seen } = visit;
      await signedIn(visit, address, dataProtectionOfficer, `/line/${child}`);
      await sayWhy(page, 'Audit or quality check', AUDIT.reason);
      await press(page, 'Open the record');
      await page.getByRole('link', { name: 'Who looked' }).first().click();
      await seen('Who looked');
      const rows = page.locator('tbody tr');
      // Fifty entries: the parts of one page that was opened are one row.
      expect(await rows.count()).toBeLessThan(50);
      expect(await rows.count()).toBeGreaterThan(30);
      expect(await rows.first().innerText()).toContain('Yusuf Demir');
      await page.getByRole('link', { name: 'Next page' }).click();
      await seen('Who looked', 'earlier');
      const text = await page.locator('tbody').innerText();
      expect(text).toMatch(/Sam Reed[\s\S]*Refused/);
      expect(text).toMatch(/Duty cover, or cover for a colleague\s+Cover for Priya/);
      await page.getByRole('link', { name: 'Line', exact: true }).click();
      expect(await page.locator('h1').innerText()).toBe('The line');
    } finally {
      await browser.close();
    }
  }, 120_000);
});
