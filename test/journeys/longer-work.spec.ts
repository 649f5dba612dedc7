import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { childRecord } from '#contexts/children';
import type { JobsFound, JobShown, RebuildsFound } from '#contexts/jobs';
import { CaseloadFileJob } from '#contexts/oversight';
import { here, openedLines, type FilePart } from '#platform/jobs';
import { SealedJobs } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { askedUntil } from '#contract/time';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { administrator, exclusionsOfficer, schoolOffice, senOfficer } from '../harness/the-people.ts';
import { DEVICES, goTo, signedIn, visitor } from '../harness/visitor.ts';
import { operatorOf } from '../ops/operator.ts';

const officerActor = { role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null } as const;
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
  const { items: views } = await service.as(administrator).read<RebuildsFound>('/rebuilds');
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
    const { items } = await service.as(administrator).read<JobsFound>('/jobs');
    expect(items.map((each) => each.jobId)).toContain(jobId);
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
    const operators = () => last('child-line');
    const isRunning = (job: JobShown | null): job is JobShown => job?.state === 'running';
    const { jobId } = await askedUntil('the rebuild to run', operators, isRunning, { everyMs: 0, times: 40_000 });
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
});

describe('A file of a caseload', () => {
  const purpose = 'To plan the visits of this term';
  const taken = async (by = senOfficer) => {
    const answer = await service.as(by).post('/caseload-files', { whose: 'service' }, { reason: purpose });
    expect(answer.status).toBe(202);
    const { jobId } = answer.body<{ jobId: string }>();
    return service.endedJob(jobId);
  };
  const fileOf = ({ id }: { id: string }, by = senOfficer) => service.as(by).get(`/jobs/${id}/file`);
  const direct = () => service.as(senOfficer).get('/caseload-files?whose=service', { reason: purpose });
  const register = async (givenNames: string) => {
    const child = { ...paperwork.child, upn: null, givenNames, familyName: 'Quillfeather' };
    return (await service.as(senOfficer).post('/children', child)).written.id;
  };
  const lookedAt = async (child: string) =>
    (await service.server.stores.operations.accessJournal.ofChild(child, { limit: 100 })).entries.filter(
      ({ action }) => action === 'ExportCaseload',
    );

  it('is the same as the one that is taken at once, and says of each child in it what it was for', async () => {
    const child = await register('Zebedee');
    await service.drained();
    const job = await taken();
    expect(job).toMatchObject({ state: 'done', owner: senOfficer.id });
    expect(JSON.stringify(job)).not.toContain('visits');
    const [entry] = await lookedAt(child);
    expect(entry).toMatchObject({ outcome: 'opened', actor: { id: senOfficer.id }, reason: { alg: 'A256GCM' } });
    const file = await fileOf(job);
    expect([file.status, file.headers['content-disposition']]).toEqual([200, 'attachment; filename="caseload.csv"']);
    expect(file.text).toContain('Quillfeather,Zebedee');
    expect(file.text).toBe((await direct()).text);
  });

  it('is for who asked for it alone, and not for who may take none out', async () => {
    const job = await taken();
    for (const by of [exclusionsOfficer, administrator]) expect((await fileOf(job, by)).status).toBe(404);
    const asked = { whose: 'service' };
    expect((await service.as(administrator).post('/caseload-files', asked, { reason: purpose })).status).toBe(403);
    expect((await service.as(senOfficer).post('/caseload-files', asked)).told).toBe('403 reason-required');
  });

  it('says nothing more of a child who was erased since', async () => {
    const child = await register('Wilhelmina');
    await service.drained();
    const job = await taken();
    expect((await fileOf(job)).text).toContain('Wilhelmina');
    const erasure = { reason: 'right-to-erasure' };
    await service.as(administrator).post(`/children/${child}/personal-data-destruction`, erasure);
    await service.drained();
    const { text } = await fileOf(job);
    expect(text).not.toContain('Wilhelmina');
    expect(text.split('\r\n').find((line) => line.includes(`,${child},`))).toMatch(/^,,,.*Personal data destroyed/);
  });

  it('goes on after a kill behind what was kept, and names nobody twice', async () => {
    const child = await register('Ottoline');
    await service.drained();
    const whole = (await fileOf(await taken())).text;
    const { operations, keys } = service.server.stores;
    const jobs = new SealedJobs(operations.jobs, keys, new Sealer(keys));
    const line = whole.split('\r\n').find((each) => each.includes(`,${child},`))!;
    const head = whole.split('\r\n')[0]!;
    const given = { actor: { ...officerActor, id: senOfficer.id }, correlationId: 'c1', purpose };
    const work = service.server.app.get(CaseloadFileJob, { strict: false }).work;
    const kept = { records: [child], lines: [`${head}\r\n${line}\r\n`], last: false };
    const id = randomUUID();
    const asked = { id, kind: 'killed', owner: senOfficer.id, about: { whose: 'service' }, given };
    await jobs.ask({ ...asked, expiresAt: '2199-01-01T00:00:00.000Z' });
    await operations.jobs.take('killed', 1);
    await jobs.advance({ id, fence: 1 }, { done: 1, of: null }, { number: 0, value: kept });
    const before = (await lookedAt(child)).length;
    const again = (await operations.jobs.take('killed', 2))!;
    expect(await here(jobs, work)({ job: again, fence: 2 }, new AbortController().signal)).toEqual({ state: 'done' });
    const texts: string[] = [];
    for (let n = 0; n < (await operations.jobs.find(id))!.parts; n++)
      texts.push(await openedLines(new Sealer(keys), (await jobs.part(id, n)) as FilePart));
    expect(texts.join('').split('\r\n').toSorted()).toEqual(whole.split('\r\n').toSorted());
    // Whoever stands in what was kept is not opened once more.
    expect(await lookedAt(child)).toHaveLength(before);
  });
});

it.each(DEVICES)(
  'An administrator %s has a list built anew, sees how far it is, and stops it',
  async (_, device) => {
    const browser = await startedBrowser();
    try {
      const visit = await visitor(browser, device);
      const { page, seen, blocked } = visit;
      await signedIn(visit, await address(), administrator);
      await goTo(page, 'Longer work');
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

it.each(DEVICES)(
  'An officer %s has a file made, and takes it when it is ready',
  async (_, device) => {
    const browser = await startedBrowser();
    try {
      const visit = await visitor(browser, device);
      const { page, seen, blocked } = visit;
      await signedIn(visit, await address(), senOfficer, '/caseload/file?whose=service');
      await page.getByRole('button', { name: 'Make it while I do other things' }).click();
      expect(await page.locator('h1').innerText()).toContain('Take the list out as a file');
      await page.getByLabel('What do you need the file for?').fill('To plan visits');
      await page.getByRole('button', { name: 'Make it while I do other things' }).click();
      await service.endedJob(new URL(page.url()).pathname.split('/').at(-1)!);
      // It looks again by itself: whoever reloads it at that moment is told of no page.
      await page.getByRole('button', { name: 'Download the file' }).waitFor();
      await seen('File of the caseload: My service’s', 'ready');
      const loading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download the file' }).click();
      expect((await loading).suggestedFilename()).toBe('caseload.csv');
      await page.locator('.govuk-back-link').click();
      await seen('Longer work', 'with a file');
      expect(blocked).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  120_000,
);
