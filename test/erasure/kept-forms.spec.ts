import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SealedFilledIn } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

/** A child on record, of whom nothing that is typed here says anything but the UPN. */
const other = { ...paperwork.child, givenNames: 'Quentin', familyName: 'Zebrafinch', dateOfBirth: '2012-04-01' };
const typed = {
  ...{ givenNames: 'Ama', familyName: 'Sparrowhawk', upn: other.upn, owningService: 'sen', schoolUrn: '110001' },
  ...{ 'dateOfBirth-day': '14', 'dateOfBirth-month': '3', 'dateOfBirth-year': '2013', birthIs: 'known' },
  ...{ 'onRollFrom-day': '12', 'onRollFrom-month': '1', 'onRollFrom-year': '2026' },
  ...{ officerId: 'none', address: '', contact: '' },
};

let service: Service;
let otherId = '';
let cookie = '';
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  otherId = (await service.as(senOfficer).post('/children', other)).written.id;
  await service.drained();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const payload = new URLSearchParams({ person: senOfficer.id }).toString();
  const answer = await service.server.app.inject({ method: 'POST', url: '/sign-in', headers, payload });
  const set = [answer.headers['set-cookie'] ?? []].flat().find((each) => each.startsWith('throughline-sign-in='));
  cookie = set!.split(';')[0]!;
});
afterAll(() => service.end());

const asked = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
const get = (url: string) => service.server.app.inject({ url, headers: { ...asked, cookie } });
const post = (url: string, fields: Record<string, string>) =>
  service.server.app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { ...asked, cookie, 'content-type': 'application/x-www-form-urlencoded' },
  });

/** What waits of one sending, opened. */
async function keptAt(url: string): Promise<string> {
  const { operations } = service.server.stores;
  const id = new URLSearchParams(url.split('?')[1]).get('sent')!;
  const row = (await operations.filledIn.find(id))!;
  const sealed = new SealedFilledIn(operations, service.server.app.get(Sealer), service.clock);
  return JSON.stringify(await sealed.open(id, row));
}

it('nothing of another child is kept with a form that is shown again: who is alike is asked for anew', async () => {
  const opened = String((await get('/register-a-child')).headers.location);
  const form = new URLSearchParams(opened.split('?')[1]).get('form')!;
  const sent = await post(opened, { ...typed, form });
  const shown = String(sent.headers.location);
  expect([sent.statusCode, shown]).toEqual([303, expect.stringContaining('sent=')]);

  const kept = await keptAt(shown);
  expect(kept).toContain('Sparrowhawk');
  for (const canary of ['Zebrafinch', 'Quentin', otherId, '2012-04-01', '1 April 2012'])
    expect(kept).not.toContain(canary);

  expect((await get(shown)).body).toContain('Zebrafinch');
  await service.as(senOfficer).post(`/children/${otherId}/identity/corrections`, {
    ...{ givenNames: 'Quentin', familyName: 'Goldcrest', reason: 'Misread.' },
  });
  await service.drained();
  expect((await get(shown)).body).toContain('Goldcrest');
});

describe('What was sent and not taken waits no more once it is taken', () => {
  const rowAt = (url: string) =>
    service.server.stores.operations.filledIn.find(new URLSearchParams(url.split('?')[1]).get('sent')!);

  it('of a search, mended where it stood', async () => {
    const action = /action="(\/found\/[0-9a-f-]{36})" novalidate/.exec((await get('/find-a-child')).body)![1]!;
    const waits = String((await post(action, { name: 'Q', upn: 'A' })).headers.location);
    expect(await rowAt(waits)).not.toBeNull();
    expect((await get(waits)).body).toContain(`action="${action}"`);
    const found = await post(action, { name: 'Quentin' });
    expect([found.statusCode, found.headers.location]).toEqual([303, expect.stringContaining('/found/')]);
    expect(await rowAt(waits)).toBeNull();
  });

  it('of a file that is taken out', async () => {
    const file = '/caseload/file';
    const waits = String((await post(file, { purpose: 'The visits of this term' })).headers.location);
    expect(await rowAt(waits)).not.toBeNull();
    const taken = await post(file, { purpose: 'The visits of this term', 'column-family-name': 'yes' });
    expect(taken.statusCode).toBeLessThan(300);
    expect(await rowAt(waits)).toBeNull();
  });
});
