import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DevelopmentSignIn, type DevelopmentPerson } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { sentOut } from '../harness/sent-out.ts';
import { Service } from '../harness/service.ts';
import { commissioningOfficer, neneBridge, placementsBroker, senOfficer } from '../harness/the-people.ts';

let service: Service;
let child: string;
let referral: string;
let placed: PlacedChild;
const officer = () => service.as(senOfficer);
const WHY = 'The wrong provider was chosen';

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T10:00:00.000Z');
  child = (await officer().post('/children', paperwork.child)).written.id;
  referral = (await sentOut(officer(), paperwork.referral(child))).written.id;
  await service.as(neneBridge).post(`/referrals/${referral}/offers`, paperwork.offer(neneBridge));
  await officer().post(`/referrals/${referral}/award`, paperwork.award(neneBridge));
  const told = await officer().post(`/children/${child}/care-statuses`, { statuses: ['in-need'], from: '2026-01-05' });
  const changeId = told.event('CareStatusChanged');
  await officer().post(`/children/${child}/circumstances/${changeId}/voids`, { reason: 'It is of her brother' });
  placed = await placedChild(service, { upn: null, givenNames: 'Ada' });
  await officer().post(`/placements/${placed.placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
  await service.drained();
});
afterAll(() => service.end());

async function page(url: string, by: DevelopmentPerson = senOfficer): Promise<string> {
  const { body } = await service.server.app.inject({
    url,
    headers: {
      cookie: `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(by.id)}`,
      ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    },
  });
  return body.replaceAll(/\s+/g, ' ');
}

it('What was voided of the record stands in its part, struck through, with who did it and why', async () => {
  const record = await page(`/line/${child}/record`);
  const care = record.slice(record.indexOf('id="care-status"'));
  expect(care).toMatch(/<span class="app-was">Care status<\/span><\/a> <strong[^>]*>Void<\/strong>/);
  expect(care).toMatch(
    /Nothing of it stands now\..*From Monday 5 January.*Status: Child in need.*Voided by .*Why: It is of her brother/,
  );
  expect(record.match(/app-was/g)).toHaveLength(1);
});

it('A mark that was voided stands below the weeks, struck through, with why', async () => {
  const url = `/line/${placed.childId}/attendance?year=2025-26`;
  expect(await page(url)).not.toContain('app-was');
  const marks = [{ date: '2026-01-12', session: 'AM', code: 'K', placementId: placed.placementId }];
  const marked = await officer().post(`/children/${placed.childId}/marks`, { marks });
  const markId = marked.event('SessionMarked');
  const voided = { date: '2026-01-12', reason: 'She was at the hospital' };
  expect((await officer().post(`/children/${placed.childId}/marks/${markId}/voids`, voided)).status).toBe(200);
  await service.drained();
  const shown = await page(url);
  expect(shown).toContain('Voided marks (1)');
  expect(shown).toMatch(
    /<span class="app-was">Morning session marked K<\/span>.*Monday 12 January.*Why: She was at the hospital/,
  );
});

it('An award that was voided stands on the page of its referral, for whoever reads the line without being asked why', async () => {
  const url = `/line/${child}/referrals/${referral}`;
  expect(await page(url)).not.toContain('app-was');
  await officer().post(`/referrals/${referral}/award/voids`, { reason: WHY });
  await service.drained();
  const shown = await page(url);
  expect(shown).toMatch(/<span class="app-was">Referral awarded to Nene Bridge[^<]*<\/span>/);
  expect(shown).toContain(`Why: ${WHY}`);
  for (const who of [commissioningOfficer, placementsBroker]) expect(await page(url, who)).not.toContain(WHY);
});
