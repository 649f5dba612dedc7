import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { childRecord } from '#contexts/children';
import type { JobsFound, JobShown, RebuildsFound } from '#contexts/jobs';
import { hasWords } from '#officer-ui';
import { rebuildable } from '../../apps/server/src/composition/rebuildable.ts';
import { startedBrowser } from '../harness/browser.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { administrator, schoolOffice, senOfficer } from '../harness/the-people.ts';
import { DEVICES, signedIn, visitor } from '../harness/visitor.ts';
import { operatorOf } from '../ops/operator.ts';

let service: Service;
let listening: Promise<string> | undefined;
const address = () => (listening ??= service.server.listen('127.0.0.1', 0));
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  await placedChild(service);
  await service.drained();
}, 60_000);
afterEach(() => void jest.restoreAllMocks());
afterAll(() => service.end());

const asked = async (view: string): Promise<JobShown> => {
  const answer = await service.as(administrator).post('/rebuilds', { view });
  expect(answer.status).toBe(202);
  return answer.body<JobShown>();
};
const last = async (view: string) => {
  const { views } = await service.as(administrator).read<RebuildsFound>('/rebuilds');
  return views.find((each) => each.view === view)!.last;
};
/** Nobody takes up what is asked of the views. */
const nobodyBuilds = () => jest.spyOn(service.server.stores.views, 'requests').mockResolvedValue([]);

describe('Building anew', () => {
  it('is asked for over HTTP, followed by who asked, and done', async () => {
    const { jobId, ...job } = await asked('child-record');
    expect(job).toMatchObject({ kind: 'rebuild-view', about: { view: 'child-record' }, state: 'waiting', file: false });
    await service.endedJob(jobId);
    expect(await service.as(administrator).read<JobShown>(`/jobs/${jobId}`)).toMatchObject({ jobId, state: 'done' });
    const { jobs } = await service.as(administrator).read<JobsFound>('/jobs');
    expect(jobs.map((each) => each.jobId)).toContain(jobId);
    expect(await last('child-record')).toMatchObject({ jobId, state: 'done' });
  });

  it('is another’s for nobody to see, and for nobody to ask but who may', async () => {
    const { jobId } = await asked('child-record');
    expect((await service.as(senOfficer).get(`/jobs/${jobId}`)).status).toBe(404);
    expect((await service.as(senOfficer).post(`/jobs/${jobId}/stops`, {})).status).toBe(404);
    for (const person of [senOfficer, schoolOffice])
      expect((await service.as(person).post('/rebuilds', { view: 'child-record' })).status).toBe(403);
    expect((await service.as(schoolOffice).get('/jobs')).status).toBe(403);
    expect((await service.as(administrator).post('/rebuilds', { view: 'childrecord' })).status).toBe(404);
    expect((await service.as(administrator).get(`/jobs/${jobId}/file`)).status).toBe(404);
    await service.endedJob(jobId);
  });

  it('is stopped by who may ask for it, also where the operator asked, and what is shown stays', async () => {
    nobodyBuilds();
    const told = operatorOf(service.folder)('rebuild-view', 'child-line');
    let operators: JobShown | null;
    do operators = await last('child-line');
    while (operators?.state !== 'running');
    const { jobId } = operators;
    expect((await service.as(administrator).post(`/rebuilds/${jobId}/stops`, {})).status).toBe(204);
    expect(await told).toMatchObject({ code: 1, said: expect.stringContaining('Somebody stopped it.') });
    expect(await last('child-line')).toMatchObject({ jobId, state: 'stopped' });
    expect((await service.as(administrator).post(`/rebuilds/${jobId}/stops`, {})).status).toBe(204);
  });

  it('says why it cannot be done, and the view that is shown stays', async () => {
    jest.spyOn(childRecord, 'documents').mockImplementation(() => {
      throw new Error('cannot name it');
    });
    const { jobId } = await asked('child-record');
    expect(await service.endedJob(jobId)).toMatchObject({
      state: 'failed',
      code: expect.stringMatching(/^documents-threw:/),
    });
    jest.restoreAllMocks();
    await service.endedJob((await asked('child-record')).jobId);
  });

  it('has words for whatever can be built anew', () =>
    expect(rebuildable.map(({ view }) => view).filter((view) => !hasWords(view))).toEqual([]));
});

it.each(DEVICES)(
  'An administrator %s has a list built anew, sees how far it is, and stops it',
  async (_, device) => {
    const browser = await startedBrowser();
    try {
      const visit = await visitor(browser, device);
      const { page, seen, blocked } = visit;
      await signedIn(visit, await address(), administrator);
      await page.getByRole('link', { name: 'Longer work', exact: true }).click();
      await seen('Longer work', 'at first');
      await page.getByRole('link', { name: 'Build anew what is shown' }).click();
      await seen('Build anew', 'at first');
      await page.getByRole('button', { name: /Build anew\s+Placements and their next dates/ }).click();
      const { jobId } = (await last('placements-with-next-dates'))!;
      await service.endedJob(jobId);
      await page.goto(`${await address()}/build-anew`);
      await seen('Build anew', 'done');
      expect(await page.locator('tr', { hasText: 'next dates' }).innerText()).toContain('Done.');
      nobodyBuilds();
      await page.getByRole('button', { name: /Build anew\s+The line of each child/ }).click();
      await seen('Build anew', 'under way');
      await page.locator('.govuk-back-link').click();
      await page.getByRole('link', { name: 'Building anew: The line of each child' }).first().click();
      await seen('Building anew: The line of each child', 'under way');
      await page.getByRole('button', { name: 'Stop' }).click();
      expect(await page.locator('#state').innerText()).toBe('Stopped.');
      await seen('Building anew: The line of each child', 'stopped');
      expect(blocked).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  120_000,
);
