import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { twoRecords, type Record } from '../authority/two-records.ts';
import type { Service } from '../harness/service.ts';
import { auditor, exclusionsOfficer, teamManager } from '../harness/the-people.ts';

let service: Service;
let records: readonly Record[];
beforeAll(async () => void ({ service, records } = await twoRecords()), 120_000);
afterAll(() => service.end());

const SAYS = /Withheld: [a-z ]+ outside the periods? of the audit, 1 September 2025 to 31 August 2026\./g;

/** A chain is verified whole; the way out of the record asks for nothing of it yet. */
const WHOLE = /\/(?:verify|print|file)$/;

it('Each page of a child says to an auditor that it is cut, and once', async () => {
  const { childId } = records[0]!.ids;
  const by = new Follower(service, auditor);
  const seen = await by.follow(['/terms-of-my-audit'], new RegExp(`^/line/${childId}`));
  const pages = seen.filter(({ url, status }) => url.startsWith(`/line/${childId}`) && status === 200);
  const said = await Promise.all(
    pages.map(async ({ url }) => [url.split('?')[0]!, ((await by.get(url)).body.match(SAYS) ?? []).length] as const),
  );
  const cut = said.filter(([url]) => !WHOLE.test(url));
  const parts = ['', 'overview', 'two-readings', 'placements', 'attendance', 'who-looked'];
  const reached = parts.filter((part) =>
    cut.some(([url]) => url === [`/line/${childId}`, ...(part ? [part] : [])].join('/')),
  );
  expect(reached).toEqual(parts);
  expect(cut.some(([url]) => /\/placements\/[\da-f-]+$/.test(url))).toBe(true);
  expect(cut.filter(([, times]) => times !== 1)).toEqual([]);
  expect(said.filter(([url, times]) => WHOLE.test(url) && times > 0)).toEqual([]);
});

it('Nobody else is told of a cut', async () => {
  const { childId } = records[0]!.ids;
  const by = new Follower(service, teamManager);
  for (const part of ['', '/overview', '/who-looked'])
    expect([part, (await by.get(`/line/${childId}${part}`)).body.match(SAYS)]).toEqual([part, null]);
});

it('Whom an audit names is found by name, and every such record is verified at one look', async () => {
  const by = new Follower(service, auditor);
  const found = (await by.get('/children-of-my-audits')).body;
  expect(found).toContain('1 child<');
  expect(found).toContain(`href="/line/${records[0]!.ids.childId}/verify"`);
  // The terms name one of the two.
  expect(found).not.toContain(records[1]!.ids.childId);
  const verified = (await by.get('/verify')).body;
  expect(verified).toContain('The record of 1 child is as it was written.');
  expect(verified.match(/app-clock--met/g)).toHaveLength(1);
  expect((await by.get('/verify?page=7')).body).toContain('1 record verified');
  expect((await by.get('/verify?page=none')).statusCode).toBe(400);
  const other = await new Follower(service, teamManager).get('/verify');
  expect(other.statusCode).toBe(403);
});

it('An auditor reads where a child was said to be on the days of the audit alone', async () => {
  const { ids } = records[0]!;
  // It is another service’s by then.
  const [of, by] = [`/children/${ids.childId}`, exclusionsOfficer];
  const officer = service.as(by);
  await service.at('2026-09-07T09:00:00.000Z');
  await officer
    .post(`${of}/whereabouts`, { whereabouts: 'unknown', from: '2026-09-07' })
    .then(({ written }) => written);
  await service.drained();
  const days = async (who: typeof auditor) => {
    const { whereabouts } = await service.as(who).read<{ whereabouts: readonly { from: string }[] }>(of);
    return whereabouts.map(({ from }) => from);
  };
  expect([await days(by), await days(auditor)]).toEqual([['2026-03-02', '2026-09-07'], ['2026-03-02']]);
});
