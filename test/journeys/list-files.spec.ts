import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import type { TakenOutFound } from '#contexts/oversight';
import { DevelopmentSignIn } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { offeredTo, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { businessSupport, dataProtectionOfficer, exclusionsOfficer, senOfficer } from '../harness/the-people.ts';

const PURPOSE = 'To plan the visits of this term';
/** What somebody typed who meant a spreadsheet to compute it. */
const FORMULA = '=HYPERLINK("http://evil.example","Ama")';

let service: Service, placed: PlacedChild, other: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, terms);
  const child = { ...paperwork.child, upn: null, givenNames: FORMULA, familyName: 'Lane' };
  other = (await service.as(senOfficer).post('/children', child)).written.id;
  await offeredTo(service, other, '2026-03-02');
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const asked = async (url: string, typed: Readonly<Record<string, string>> | null = null, { id } = senOfficer) => {
  const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`;
  const headers = { cookie, accept: 'text/html' };
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return service.server.app.inject(
    typed === null
      ? { url, headers }
      : { method: 'POST', url, headers: { ...headers, ...form }, payload: new URLSearchParams(typed).toString() },
  );
};
const lines = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
const takenOut = async () => (await service.as(dataProtectionOfficer).read<TakenOutFound>('/exports')).items;

describe.each([
  {
    ...{ list: '/placements-list', filters: { whose: 'service', show: 'all', order: 'end-asc' }, rows: 1 },
    ...{
      head: 'Family name,Given names,Place,Started on,Agreed until',
      says: ',2026-01-12,',
      action: 'ExportPlacements',
    },
  },
  {
    ...{ list: '/referrals-list', filters: { whose: 'service', show: 'all', direction: 'desc' }, rows: 2 },
    ...{ head: 'Family name,Given names,Lot,Decided or sent out on', says: 'Awarded', action: 'ExportReferrals' },
  },
  {
    ...{ list: '/due', filters: { whose: 'service', ahead: '365-days' }, rows: null, action: 'ExportWork' },
    ...{ head: 'Family name,Given names,Year group,How urgent,Due on,What,Why', says: 'Choose a provider' },
  },
])('The list $list', ({ list, filters, rows, head, says, action }) => {
  const address = `${list}?${new URLSearchParams(filters as Record<string, string>)}`;
  const file = `${list}/file?${new URLSearchParams(filters as Record<string, string>)}`;

  it('leads to its file, which it asks for with what it is filtered by', async () => {
    expect((await asked(address)).body.replaceAll('&amp;', '&')).toContain(`href="${file}"`);
    const page = await asked(file);
    expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('Take the list out as a file')]);
    for (const [name, value] of Object.entries(filters))
      expect(page.body).toContain(`<input type="hidden" name="${name}" value="${value}">`);
  });

  it('leaves as it stands there, each row with who took it out, and is on record with its digest', async () => {
    const answer = await asked(`${list}/file`, { ...filters, format: 'csv', purpose: PURPOSE } as never);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const [headed, ...all] = lines(answer.body);
    expect(headed).toContain(head);
    expect(headed).toMatch(/Note,Child,Taken out by,Taken out at$/);
    if (rows !== null) expect(all).toHaveLength(rows);
    expect(answer.body).toContain(says);
    for (const row of all) expect(row).toMatch(/"Priya Nair, SEN officer, SEN team",2026-01-12 09:00$/);
    expect((await takenOut())[0]).toMatchObject({
      ...{ action, as: 'file', reason: PURPOSE, actor: { id: senOfficer.id } },
      digest: createHash('sha256').update(answer.rawPayload).digest('hex'),
    });
  });

  it('is a workbook, too, of the same rows', async () => {
    const typed = { ...filters, purpose: PURPOSE } as never as Record<string, string>;
    const [csv, xlsx] = [
      await asked(`${list}/file`, { ...typed, format: 'csv' }),
      await asked(`${list}/file`, { ...typed, format: 'xlsx' }),
    ];
    const [sheet] = (await readWorkbook(xlsx.rawPayload)) as unknown as readonly Readonly<{ data: unknown[][] }>[];
    expect(sheet!.data[0]!.join()).toBe(lines(csv.body)[0]);
    expect(sheet!.data).toHaveLength(lines(csv.body).length);
    expect(xlsx.headers['content-disposition']).toMatch(/filename="[a-z]+\.xlsx"$/);
    const digest = createHash('sha256').update(xlsx.rawPayload).digest('hex');
    expect((await takenOut())[0]).toMatchObject({ action, digest });
  });

  it('is asked what for, and of which kind, on the page where it was asked for', async () => {
    for (const [typed, told] of [
      [{ ...filters, purpose: PURPOSE }, 'Choose what kind of file'],
      [{ ...filters, format: 'csv', purpose: 'x'.repeat(4_000) }, 'Enter at most'],
      ...(list === '/placements-list'
        ? []
        : [[{ ...filters, format: 'csv' }, 'Enter what you need the file for'] as const]),
    ] as const) {
      const sent = await asked(`${list}/file`, typed as never);
      // Of whoever has no session nothing is kept: it is told at once.
      expect([sent.statusCode, sent.body]).toEqual([400, expect.stringContaining(told)]);
    }
  });

  it('is nobody’s to take out who may not, and of another service nothing stands in it', async () => {
    const typed = { ...filters, format: 'csv', purpose: PURPOSE } as never;
    expect((await asked(`${list}/file`, typed, businessSupport)).statusCode).toBe(403);
    expect((await asked(address, null, businessSupport)).body).not.toContain(`${list}/file`);
    const theirs = await asked(`${list}/file`, typed, exclusionsOfficer);
    expect([theirs.statusCode, lines(theirs.body)]).toEqual([200, [expect.stringContaining(head)]]);
  });
});

it('what was typed as a formula is text', async () => {
  const typed = { whose: 'service', show: 'all', purpose: PURPOSE };
  const { body } = await asked('/referrals-list/file', { ...typed, format: 'csv' });
  const row = lines(body).find((line) => line.includes(other))!;
  expect(row).toContain(`Lane,"'=HYPERLINK`);
  expect(row).not.toContain(placed.childId);
});

it('is on the list of what was taken out, with what it said of each', async () => {
  await asked('/placements-list/file', { whose: 'service', show: 'all', format: 'csv', purpose: PURPOSE });
  const { body } = await asked('/taken-out', null, dataProtectionOfficer);
  expect(body).toContain('Placements, taken out as a file');
  expect(body).toContain('Agreed until');
});
