import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { DevelopmentSignIn } from '#platform/identity';
import { placeOfChildren, nenePlace, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { administrator, senOfficer } from '../harness/the-people.ts';

type Four = [ChildAtPlace, ChildAtPlace, ChildAtPlace, ChildAtPlace];

let service: Service;
let lost: ChildAtPlace, damaged: ChildAtPlace, sound: ChildAtPlace, destroyed: ChildAtPlace;
const KEY_LOST = { lost: 'key-lost' };

/** A row that a bad disk, or a hand, took out of the key file: nothing says that it was there. */
function breakKeys(): void {
  const db = new Database(join(service.folder, 'keys.sqlite'));
  db.exec('drop trigger a_key_is_never_deleted');
  db.prepare('delete from keys where subject = ?').run(lost.childId);
  db.prepare('update keys set wrapped = randomblob(60) where subject = ?').run(damaged.childId);
  db.close();
}

beforeAll(async () => {
  service = await Service.startedAt('2025-11-24T09:00:00.000Z');
  [lost, damaged, sound, destroyed] = (await placeOfChildren(service, 4)) as Four;
  await service
    .as(administrator)
    .post(`/children/${destroyed.childId}/personal-data-destruction`, { reason: 'right-to-erasure' });
  await service.drained();
  await service.stop();
  breakKeys();
  await service.start();
  await service.drained();
});
afterAll(() => service.end());

async function page(url: string): Promise<string> {
  const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`;
  const answer = await service.server.app.inject({ url, headers: { cookie, accept: 'text/html' } });
  // A form page names the sending first.
  if (answer.statusCode === 303) return page(answer.headers.location!);
  return answer.body;
}

const read = <T = Record<string, unknown>>(path: string) => service.as(senOfficer).read<T>(path);

describe('A child whose key is lost', () => {
  it('is told from one whose key was damaged, and from one whose personal data was destroyed', async () => {
    const identity = async ({ childId }: ChildAtPlace) => (await read(`/children/${childId}`))['identity'];
    expect(await identity(lost)).toEqual(KEY_LOST);
    expect(await identity(damaged)).toEqual({ lost: 'key-damaged' });
    expect(await identity(destroyed)).toBeNull();
    expect(await identity(sound)).toMatchObject({ givenNames: 'Child 02' });
  });

  it('keeps its facts', async () => {
    expect(await read(`/children/${lost.childId}`)).toMatchObject({ schoolUrn: expect.any(Number), destroyed: null });
    const { facts } = await read<{ facts: { type: string; personal: object }[] }>(`/children/${lost.childId}/line`);
    const started = facts.find(({ type }) => type === 'PlacementStarted');
    expect(started).toMatchObject({ data: { startsOn: '2026-01-12' }, personal: { outcomes: KEY_LOST } });
    expect(await read(`/children/${lost.childId}/outcomes`)).toMatchObject({
      placements: [
        { outcomes: expect.arrayContaining([expect.objectContaining({ domain: 'wellbeing' })]), texts: [KEY_LOST] },
      ],
    });
  });

  it('does not keep others from being listed with it', async () => {
    const { items } = await read<{ items: { childId: string; name: unknown }[] }>(
      `/providers/${nenePlace}/registers?on=2026-01-12`,
    );
    const names = new Map(items.map(({ childId, name }) => [childId, name]));
    expect(names.get(lost.childId)).toEqual(KEY_LOST);
    expect(names.get(destroyed.childId)).toBeNull();
    expect(names.get(sound.childId)).toMatchObject({ givenNames: 'Child 02' });
  });

  it('is opened in words by an officer’s pages', async () => {
    const line = await page(`/line/${lost.childId}`);
    expect(line).toContain('A child whose name cannot be opened');
    expect(line).toContain('Cannot be opened: the key is lost');
    expect(await page(`/line/${damaged.childId}`)).toContain('the key is damaged');
    expect(await page(`/registers/${nenePlace}?day=2026-01-12`)).toContain('Child 02');
  });
});
