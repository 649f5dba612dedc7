import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessesFound, TakenOutFound } from '#contexts/oversight';
import { DevelopmentSignIn } from '#platform/identity';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  auditor,
  dataProtectionOfficer,
  exclusionsOfficer,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';
import { DEVICES, goTo, press, signedIn, visitor } from '../harness/visitor.ts';

const WHY = { reason: 'To plan the visits of this term' };
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

let service: Service;
let [amara, other]: string[] = [];
let listening: Promise<string> | undefined;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const officer = service.as(senOfficer);
  amara = (await officer.post('/children', paperwork.child)).written.id;
  const schoolUrn = paperwork.child.schoolUrn + 1;
  other = (await officer.post('/children', { ...paperwork.child, upn: null, schoolUrn })).written.id;
  await service.drained();
});
afterAll(() => service.end());

const takenOut = async () => (await service.as(dataProtectionOfficer).read<TakenOutFound>('/exports')).items;
const asked = async (payload: object | null, url: string, { id } = senOfficer, reason = '') => {
  const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`;
  const why = reason && { 'access-reason': encodeURIComponent(reason), 'access-reason-kind': 'duty-cover' };
  const headers = { cookie, accept: 'text/html', ...(why || {}) };
  const sent = payload && { payload: new URLSearchParams(payload as Record<string, string>).toString() };
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return service.server.app.inject({
    method: sent ? 'POST' : 'GET',
    url,
    headers: { ...headers, ...(sent && form) },
    ...sent,
  });
};

describe('A file', () => {
  it('is on record with who, what it says of how many, what for, and the digest of what was sent', async () => {
    const file = await service.as(senOfficer).get('/caseload-files?whose=service&columns=school.family-name', WHY);
    expect(file.text).toContain('Family name,School URN,Note,Child,Taken out by,Taken out at\r\n');
    expect(file.text).toContain('"Priya Nair, SEN officer, SEN team",2026-01-12 09:00');
    expect(file.text).not.toContain('Amara');
    expect((await takenOut())[0]).toMatchObject({
      ...{ actor: { id: senOfficer.id }, action: 'ExportCaseload', as: 'file', columns: ['family-name', 'school'] },
      ...{ count: 2, digest: digestOf(file.text), ofOneChild: null, reason: WHY.reason },
    });
    expect(file.headers['content-disposition']).toBe('attachment; filename="caseload.csv"');
  });

  it('of one child asks for no reason, and of two does', async () => {
    const one = `/caseload-files?whose=service&school=${paperwork.child.schoolUrn}`;
    expect((await service.as(senOfficer).get(one)).status).toBe(200);
    expect((await takenOut())[0]).toMatchObject({ count: 1, ofOneChild: amara, reason: null });
    expect((await service.as(senOfficer).get('/caseload-files?whose=service')).told).toBe('403 reason-required');
    expect((await service.as(senOfficer).get('/caseload-files?columns=address', WHY)).faults).toEqual(['columns']);
  });

  it('that was made meanwhile is on record each time that it is collected, for what was said when it was asked for', async () => {
    const { jobId } = (
      await service.as(senOfficer).post('/caseload-files', { whose: 'service', columns: 'team' }, WHY)
    ).body<{
      jobId: string;
    }>();
    await service.endedJob(jobId);
    const before = (await takenOut()).length;
    for (let times = 1; times <= 2; times += 1) {
      const file = await service.as(senOfficer).get(`/jobs/${jobId}/file`);
      const now = await takenOut();
      expect(now.length).toBe(before + times);
      expect(now[0]).toMatchObject({
        ...{ action: 'CollectFile', columns: ['team'], count: 2, digest: digestOf(file.text), reason: WHY.reason },
      });
    }
  });
});

describe('A print of a line', () => {
  it('says who printed it and when, whole, and is on record with the child', async () => {
    const page = await asked({}, `/line/${amara}/print`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toMatch(
      /What had happened by 12 January 2026[^<]*\. Printed by Priya Nair[^<]*, 12 January 2026 at 9:00am/,
    );
    expect(page.body).toMatch(/<title>The line, to print/);
    expect((await takenOut())[0]).toMatchObject({
      ...{ action: 'ExportChildLine', as: 'print', count: 1, digest: digestOf(page.body), ofOneChild: amara },
    });
    const { items } = await service.as(dataProtectionOfficer).read<AccessesFound>(`/children/${amara}/accesses`, WHY);
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: 'ExportChildLine', did: 'looked' })]),
    );
  });

  it('of another day says both dates', async () => {
    const moment = { asAt: '2026-01-05', knownOn: 'quill' };
    expect((await asked(moment, `/line/${amara}/print`)).body).toContain(
      'What had happened by 5 January 2026, as we knew it on 12 January 2026',
    );
  });

  it('is asked for a reason where the record is another’s, and takes nothing out by a link', async () => {
    const before = (await takenOut()).length;
    expect((await asked(null, `/line/${amara}/print`)).statusCode).toBe(200);
    expect((await asked({}, `/line/${amara}/print`, exclusionsOfficer)).body).toContain('needs a reason');
    expect(await takenOut()).toHaveLength(before);
    expect((await asked({}, `/line/${amara}/print`, exclusionsOfficer, 'Duty cover')).statusCode).toBe(200);
    expect((await takenOut())[0]).toMatchObject({ actor: { id: exclusionsOfficer.id }, reason: 'Duty cover' });
  });
});

it('What was taken out is for the data protection officer alone', async () => {
  for (const person of [senOfficer, teamManager, auditor])
    expect((await service.as(person).get('/exports', WHY)).told).toBe('403 not-allowed');
});

it('A reason ends with the child whom it was printed of', async () => {
  await asked({}, `/line/${other}/print`, exclusionsOfficer, 'About Quentin');
  await service.as(administrator).post(`/children/${other}/personal-data-destruction`, { reason: 'right-to-erasure' });
  await service.drained();
  expect((await takenOut())[0]).toMatchObject({ ofOneChild: other, reason: { erased: true } });
});

it.each(DEVICES)(
  'The data protection officer %s reads what was taken out, and an officer prints',
  async (_, device) => {
    const browser = await startedBrowser();
    try {
      const address = await (listening ??= service.server.listen('127.0.0.1', 0));
      const officers = await visitor(browser, device);
      await signedIn(officers, address, senOfficer, `/line/${amara}`);
      await officers.page.getByRole('link', { name: 'Print the line' }).click();
      await officers.seen('Print the line');
      await press(officers.page, 'Print the line');
      await officers.seen('Amara Okonkwo-Lane', 'printed');
      expect(officers.blocked).toEqual([]);
      const visit = await visitor(browser, device);
      await signedIn(visit, address, dataProtectionOfficer);
      await goTo(visit.page, 'Taken out');
      await visit.seen('What was taken out');
      const rows = await visit.page.locator('tbody').innerText();
      expect(rows).toContain('The line, printed');
      expect(rows).toContain('Family name, School');
      expect(rows).toContain(WHY.reason);
      expect(rows).not.toContain('Amara');
    } finally {
      await browser.close();
    }
  },
  120_000,
);

it('Two readings leave together, in print and as a file, each with what differs and on record', async () => {
  await service.at('2026-01-14T09:00:00.000Z');
  const corrected = { dateOfBirth: '2011-03-15', reason: 'The certificate' };
  await service
    .as(senOfficer)
    .post(`/children/${amara}/identity/corrections`, corrected)
    .then(({ written }) => written);
  await service.drained();
  const days = { asAt: '2026-01-14', knownOn: '2026-01-13', compareAsAt: '2026-01-14', compareKnownOn: '2026-01-14' };
  const heads = 'First: What had happened by 14 January 2026, as we knew it on 13 January 2026. Second:';
  const line = `/line/${amara}`;
  const both = await asked(null, `${line}/two-readings?known-on-day=13&known-on-month=1&known-on-year=2026`);
  for (const as of ['file', 'print'])
    expect(both.body).toContain(`${line}/${as}?asAt=2026-01-14&amp;knownOn=2026-01-13`);
  expect((await asked(null, `${line}/file?${new URLSearchParams(days)}`)).body).toContain(
    'name="compareKnownOn" value="2026-01-14"',
  );
  const printed = (await asked(days, `${line}/print`)).body;
  expect(printed).toContain(heads);
  expect(printed).toMatch(/1 thing reads differently today[^]*Side by side[^]*Differs<span[^>]*>see 1</);
  // On paper no link leads anywhere.
  expect(printed.slice(printed.indexOf('Side by side'), printed.indexOf('The end of what'))).not.toContain('<a ');
  expect((await takenOut())[0]).toMatchObject({ action: 'ExportChildLine', as: 'print', ofOneChild: amara });
  const file = (await asked(days, `${line}/file`)).body;
  expect(file).toContain(heads);
  expect(file).toMatch(/,First,1,[^]*,Second,1,/);
  expect((await takenOut())[0]).toMatchObject({
    ...{ action: 'ExportLineFile', as: 'file', digest: digestOf(file) },
    columns: expect.arrayContaining(['reading', 'differs']),
  });
});
