import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DueFound, WhatIsDue } from '#contexts/oversight';
import { dueList } from '#platform/deadlines';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  commissioningOfficer,
  exclusionsOfficer,
  neneBridge,
  schoolOffice,
  senOfficer,
} from '../harness/the-people.ts';
import { operatorOf } from '../ops/operator.ts';
import { postConfirmed, sentOut } from '../harness/sent-out.ts';

let service: Service;
let placed: PlacedChild;
let planned: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service, { dateOfBirth: '2012-03-14' });
  const { outcomes, terms } = paperwork;
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, { ...terms, outcomes });
  await service.drained();
  // Under a plan the start says no leaving date: nothing but the birth does.
  planned = await placedChild(service, { upn: null, givenNames: 'Ada', familyName: 'Quill' });
  await postConfirmed(service.as(senOfficer), `/placements/${planned.placementId}/start`, {
    ...{ ...terms, legalBasis: 'cfa2014-s42', nextReviewOn: '2026-02-13', outcomes },
  });
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const officer = () => service.as(commissioningOfficer);
const due = async (what: WhatIsDue, by: string, more = '') => {
  const after = (await service.server.stores.events.head())!;
  return (await officer().read<DueFound>(`/due-items?what=${what}&by=${by}${more}`, { after })).items;
};
const reviewsBy = (by: string) => due('reviews', by);

it('reviews that are due are listed by their day, with what said it, and move when one was held', async () => {
  expect(await reviewsBy('2026-02-04')).toEqual([]);
  expect(await reviewsBy('2026-02-05')).toMatchObject([
    {
      ...{ childId: placed.childId, recordId: placed.placementId, dueOn: '2026-02-05' },
      ...{ name: { familyName: 'Okonkwo-Lane' }, setBy: { fact: 'start', on: '2026-01-12' }, sentence: null },
    },
  ]);
  service.clock.set('2026-02-05T15:00:00.000Z');
  const held = { ...paperwork.review(await outcomeIdsOf(service, placed.childId)), nextReviewOn: '2026-02-12' };
  const answer = await service.as(senOfficer).post(`/placements/${placed.placementId}/reviews`, held);
  expect([200, 201]).toContain(answer.status);
  expect(await reviewsBy('2026-02-05')).toEqual([]);
  const setBy = { fact: 'review', on: '2026-02-05' };
  expect(await reviewsBy('2026-02-12')).toMatchObject([{ childId: placed.childId, dueOn: '2026-02-12', setBy }]);
});

it('an answer that is awaited is listed until it comes', async () => {
  const { id: referralId } = (await sentOut(service.as(senOfficer), paperwork.referral(placed.childId))).written;
  const awaited = await due('answers', '2026-02-20');
  const setBy = { fact: 'receipt', on: '2026-02-05' };
  expect(awaited[0]).toMatchObject({ childId: placed.childId, dueOn: null, setBy });
  const providers = awaited.map(({ providerId }) => providerId);
  expect(providers).toContain(neneBridge.organisation);
  const offer = { ...paperwork.offer(neneBridge), startsOn: '2026-02-16' };
  expect((await service.as(neneBridge).post(`/referrals/${referralId}/offers`, offer)).status).toBe(200);
  const silent = (await due('answers', '2026-02-20')).map(({ providerId }) => providerId);
  expect(silent).toEqual(providers.filter((each) => each !== neneBridge.organisation));
});

it('whoever is listed was looked at, what another service holds is not listed, and a school is told nothing', async () => {
  const { entries } = await service.server.stores.operations.accessJournal.ofChild(placed.childId, { limit: 100 });
  expect(entries.find(({ action }) => action === 'FindDue')).toMatchObject({ outcome: 'opened' });
  const after = (await service.server.stores.events.head())!;
  const theirs = '/due-items?what=reviews&by=2026-02-12';
  expect(await service.as(exclusionsOfficer).read<DueFound>(theirs, { after })).toMatchObject({
    ...{ items: [], count: { rows: 0 } },
  });
  expect(await due('reviews', '2026-02-12', '&whose=mine')).toEqual([]);
  expect((await service.as(schoolOffice).get(theirs)).status).toBe(403);
  for (const bad of ['what=reviews&by=tomorrow', 'what=all&by=2026-02-12', 'what=reviews&by=2026-02-12&cursor=nothing'])
    expect((await officer().get(`/due-items?${bad}`)).status).toBe(400);
});

describe('The day on which a child leaves compulsory school age', () => {
  const readable = (folder: string): string =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('\n');

  it('is due to whom it concerns, and stands nowhere to be read but by its month', async () => {
    const [child, ...others] = await due('leaving', '2027-06-01');
    expect([child?.childId, others]).toEqual([planned.childId, []]);
    expect(child).toMatchObject({ dueOn: '2027-06-25', setBy: null, rules: [{ id: 'csa.end' }] });
    expect(child!.sentence).toContain('sixteen on 14 March 2027');
    expect(await due('leaving', '2027-05-31')).toEqual([]);
    const stored = readable(service.folder);
    expect(stored).toContain('2027-05-31T23:00:00.000Z');
    for (const secret of ['2027-06-25', '2027-06-24T23', '14 March 2027', '2011-03-14'])
      expect([secret, stored.includes(secret)]).toEqual([secret, false]);
  });

  it('is computed again when the birth was corrected', async () => {
    const corrected = { dateOfBirth: '2010-03-14', reason: 'The certificate says so.' };
    await service.as(senOfficer).post(`/children/${planned.childId}/identity/corrections`, corrected);
    expect(await due('leaving', '2026-06-01')).toMatchObject([{ childId: planned.childId, dueOn: '2026-06-26' }]);
  });

  it('is listed to the end of its month, and no longer', async () => {
    service.clock.set('2026-06-30T12:00:00.000Z');
    expect(await due('leaving', '2026-06-30')).toHaveLength(1);
    service.clock.set('2026-07-01T12:00:00.000Z');
    expect(await due('leaving', '2026-07-01')).toEqual([]);
  });

  it('is gone with what it was computed from', async () => {
    service.clock.set('2026-06-20T12:00:00.000Z');
    expect(await due('leaving', '2026-06-30')).toHaveLength(1);
    const destroyed = { reason: 'right-to-erasure' };
    await service.as(administrator).post(`/children/${planned.childId}/personal-data-destruction`, destroyed);
    await service.drained();
    expect(await due('leaving', '2026-06-30')).toEqual([]);
  });
});

it('the list is built anew when an operator asks, beside the one that is read', async () => {
  const operator = operatorOf(service.folder);
  const before = await reviewsBy('2026-02-12');
  const { generation } = (await service.server.stores.views.generations(dueList)).find(({ live }) => live)!;
  expect(await operator('rebuild-view', 'due-list')).toMatchObject({ code: 0, said: expect.stringContaining('live') });
  const now = (await service.server.stores.views.generations(dueList)).find(({ live }) => live)!;
  expect(now.generation).toBeGreaterThan(generation);
  expect(await reviewsBy('2026-02-12')).toEqual(before);
  expect((await operator('standing')).said).toMatch(/view due-list@\d+: at \d+, up to date/);
});

it('the search index stands among them, told by the server of this folder', async () => {
  const PORT = new URL(await service.server.listen('127.0.0.1', 0)).port;
  await service.drained();
  const { code, said } = await operatorOf(service.folder, { PORT })('standing');
  expect([code, said]).toEqual([0, expect.stringMatching(/^search index of children: at \d+, up to date\.$/m)]);
  const elsewhere = await operatorOf(service.folder, { PORT: '1' })('standing');
  expect([elsewhere.code, elsewhere.said]).toEqual([0, expect.stringContaining('not known')]);
});
