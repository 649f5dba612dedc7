import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentPerson } from '#platform/identity';
import { placeOfChildren, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { commissioningOfficer, exclusionsOfficer, senOfficer, teamManager } from '../harness/the-people.ts';
import { Follower } from '../authority/followed-links.ts';

let service: Service;
let mine: ChildAtPlace;
let anothers: ChildAtPlace;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T09:00:00.000Z');
  [mine, anothers] = (await placeOfChildren(service, 2)) as [ChildAtPlace, ChildAtPlace];
  const allocated = { officerId: senOfficer.id, from: '2026-01-12' };
  await done(senOfficer, `/children/${mine.childId}/allocated-officers`, allocated);
  await service.at('2026-01-13T16:00:00.000Z');
  await marked(mine, '2026-01-13');
  await marked(anothers, '2026-01-13');
  await service.at('2026-01-14T09:00:00.000Z');
}, 120_000);
afterAll(() => service.end());

async function done(who: DevelopmentPerson, route: string, body: object): Promise<void> {
  const { status, text } = await service.as(who).post(route, body);
  if (status >= 300) throw new Error(text);
}
const marked = ({ childId, placementId }: ChildAtPlace, date: string) =>
  done(teamManager, `/children/${childId}/marks`, {
    marks: ['AM', 'PM'].map((session) => ({ date, session, code: 'K', placementId })),
  });
const page = async (url: string, who = senOfficer) => (await new Follower(service, who).get(url)).body;
const told = (body: string) =>
  /app-work__changed">(.*?)<\/p>/s
    .exec(body)?.[1]
    ?.replaceAll(/<[^>]+>/g, '')
    .trim();
const wayOf = (body: string) => /href="(\/what-changed[^"]*)"/.exec(body)![1]!;

describe('What changed since one last looked', () => {
  it('says how much others recorded of one’s children, and of whom; nothing of oneself, or of others’ children', async () => {
    const before = await page('/due');
    expect(told(before)).toBe('1 thing changed since Wed 7 January');
    const way = wayOf(before);
    const body = await page(way);
    expect(body).toContain(`>${mine.name}</a>`);
    expect(body).not.toContain(anothers.name);
    expect(body).toContain('2 sessions marked');
    expect(body).toContain('By ');
    expect(body).toContain(`/line/${mine.childId}/attendance`);
    expect(body).not.toContain('Allocated to');
    // Back and a reload show the same, though one has looked.
    expect(await page(way)).toContain('2 sessions marked');
  });

  it('says that nothing did, until somebody records something', async () => {
    expect(told(await page('/due'))).toBe('Nothing changed since you last looked, today at 8:59am');
    expect(await page('/what-changed')).toContain('Nothing changed since today at 8:59am.');
    await service.at('2026-01-14T16:00:00.000Z');
    await marked(mine, '2026-01-14');
    await service.drained();
    const now = await page('/due');
    expect(told(now)).toBe('1 thing changed since you last looked, today at 8:59am');
    expect(await page(wayOf(now))).toContain('2 sessions marked');
  });

  it('is kept when the service is started again', async () => {
    await service.restart();
    await service.drained();
    expect(told(await page('/due'))).toBe('Nothing changed since you last looked, today at 4:00pm');
  }, 60_000);

  it('is of nobody where one has no children, and offered to nobody who has none', async () => {
    expect(told(await page('/due', exclusionsOfficer))).toMatch(/^Nothing changed since/);
    expect(told(await page('/due', commissioningOfficer))).toBeUndefined();
  });
});
