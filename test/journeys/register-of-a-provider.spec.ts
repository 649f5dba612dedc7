import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WrittenInParts } from '#platform/event-sourcing';
import { Follower, linksIn } from '../authority/followed-links.ts';
import { nenePlace, placeOfChildren, type ChildAtPlace } from '../harness/place-of-children.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { sentOut } from '../harness/sent-out.ts';
import { Service } from '../harness/service.ts';
import { ferryMeadows, neneBridge, senOfficer } from '../harness/the-people.ts';

let service: Service;
let children: readonly ChildAtPlace[];
/** Awarded to the same provider, and not with it yet. */
let awarded: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  children = await placeOfChildren(service, 2);
  awarded = await placedChild(service, { givenNames: 'Ada', familyName: 'Notyet', upn: null });
  await service.at('2026-01-14T16:30:00.000Z');
  await service.drained();
}, 120_000);
afterAll(() => service.end());

const at = `/providers/${nenePlace}`;
const row = ({ childId, placementId }: Pick<ChildAtPlace, 'childId' | 'placementId'>, marks: readonly object[]) => ({
  ...{ childId, placementId, marks },
});
const AM = { date: '2026-01-14', session: 'AM', code: 'K' } as const;
const sent = (by: typeof neneBridge, rows: readonly object[], place = nenePlace) =>
  service.as(by).post(`/providers/${place}/registers`, { rows });

/** Who was there on a day, as the provider is shown it. */
const shown = async () => {
  const answer = await service
    .as(neneBridge)
    .read<{ items: readonly { childId: string }[] }>(`${at}/registers?on=2026-01-14`);
  return answer.items.map(({ childId }) => childId);
};
const hiddenIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      /name="([^"]*)"/.exec(input)![1]!,
      /value="([^"]*)"/.exec(input)?.[1] ?? '',
    ]),
  );
/** An empty form is led to the one that it fills in. */
const opened = async (by: Follower, page: string) => by.get(String((await by.get(page)).headers.location));

describe('The register of a provider', () => {
  it('is its own, and begins where the provider does', async () => {
    const by = new Follower(service, neneBridge);
    const first = (await by.get('/referrals-asked')).body;
    expect(linksIn(first, '/referrals-asked')).toEqual(
      expect.arrayContaining(['/registers', `/registers/${nenePlace}/session`, `/registers/${nenePlace}`]),
    );
    expect((await by.get('/registers')).headers.location).toBe(`/registers/${nenePlace}`);
    for (const page of [`/registers/${nenePlace}`, `/registers/${nenePlace}/session?day=2026-01-14&session=AM`]) {
      const { body } = await opened(by, page);
      for (const { name } of children) expect(body).toContain(name);
      expect(body).not.toContain('Notyet');
      // Nothing leads into the record of a child.
      expect(linksIn(body, page).filter((link) => link.startsWith('/line/'))).toEqual([]);
    }
    const { items } = await service.as(neneBridge).read<{ items: readonly object[] }>(`${at}/registers?on=2026-01-14`);
    // The name, and what is marked, agreed or was not held: neither birth, nor number, nor school.
    expect(Object.keys(items[0]!).sort()).toEqual(
      ['childId', 'elsewhere', 'first', 'marks', 'name', 'notHeld', 'parked', 'placementId', 'sessions'].sort(),
    );
    expect(items).toHaveLength(2);
  });

  it('is marked by it, and a mark changed for a reason', async () => {
    const done = await sent(neneBridge, [row(children[0]!, [AM])]);
    expect((done.written as unknown as WrittenInParts).parts.flatMap(({ events }) => events)).toHaveLength(1);
    const changed = await sent(neneBridge, [
      row(children[0]!, [{ ...AM, code: 'I', insteadOf: 'K', reason: 'Her mother rang' }]),
    ]);
    expect((changed.written as unknown as WrittenInParts).parts).toHaveLength(1);
    const last = (await service.recorded()).at(-1)!;
    expect([last.type, last.metadata.actor.id]).toEqual(['SessionMarkedCorrected', neneBridge.id]);
  });

  it('is filled in by who is here, late or away, in a provider’s own letters', async () => {
    const by = new Follower(service, neneBridge);
    const sheet = await opened(by, `/registers/${nenePlace}`);
    expect(sheet.body).toMatch(/>P<\/kbd> here, <kbd[^>]*>L<\/kbd> late, <kbd[^>]*>A<\/kbd> not here/);
    const officers = await opened(new Follower(service, senOfficer), `/registers/${nenePlace}`);
    expect(officers.body).not.toMatch(/>P<\/kbd> here/);
    const form = String((await by.get(`/registers/${nenePlace}`)).headers.location);
    const hidden = hiddenIn((await by.get(form)).body);
    const [one, other] = children.map(({ placementId }) => placementId) as [string, string];
    const typed = (code: string) => ({
      ...hidden,
      ...{ [`rows-${one}-marks-2026-01-12-AM-code`]: 'p', [`rows-${other}-marks-2026-01-12-AM-code`]: code },
    });
    const before = (await service.recorded()).length;
    // A row that cannot be read costs the others nothing.
    const refused = await by.post(form, typed('zz'));
    expect(refused.body).toContain('ZZ is no code here. Use P for here, L for late or A for not here');
    await by.post(form, { ...typed('a'), [`rows-${one}-marks-2026-01-12-AM-code`]: '' });
    const codes = (await service.recorded()).slice(before).map(({ data }) => (data as { code?: string }).code);
    expect(codes.toSorted()).toEqual(['K', 'N']);
  });

  it('is nobody else’s, and holds nobody who is not there', async () => {
    const before = (await service.recorded()).length;
    const told = async (answer: ReturnType<typeof sent>) => (await answer).told;
    expect(await told(sent(ferryMeadows, [row(children[1]!, [AM])]))).toBe('403 not-allowed');
    expect(await told(sent(ferryMeadows, [row(children[1]!, [AM])], ferryMeadows.organisation!))).toBe(
      '403 not-allowed',
    );
    expect(await told(sent(neneBridge, [row(awarded, [AM])]))).toBe('403 not-allowed');
    expect((await service.as(ferryMeadows).get(`${at}/registers?on=2026-01-14`)).told).toBe('403 not-allowed');
    expect((await service.as(ferryMeadows).read<{ items: unknown[] }>('/providers?on=2026-01-14')).items).toEqual([]);
    expect((await opened(new Follower(service, ferryMeadows), `/registers/${nenePlace}`)).statusCode).toBe(403);
    expect((await service.recorded()).length).toBe(before);
  });

  it('opens nothing of the child’s own record, where marks are put right', async () => {
    const by = service.as(neneBridge);
    const { childId, placementId } = children[1]!;
    const { events } = ((await sent(senOfficer, [row(children[1]!, [AM])])).written as unknown as WrittenInParts)
      .parts[0]!;
    const mark = `/children/${childId}/marks/${events[0]!.id}`;
    const why = { date: AM.date, reason: 'Wrong child' };
    const answers = [
      await by.post(`/children/${childId}/marks`, { marks: [{ ...AM, session: 'PM', placementId }] }),
      await by.post(`${mark}/corrections`, { ...why, code: 'I' }),
      await by.post(`${mark}/voids`, why),
      await by.post(`${mark}/removals`, { date: AM.date, whose: 'another-child' }),
      await by.get(`/children/${childId}`),
      await by.get(`/children/${childId}/attendance?schoolYear=2025-26`),
      await by.get(`/children/${childId}/line`),
    ];
    expect(answers.map(({ told }) => told)).toEqual(answers.map(() => '403 not-allowed'));
  });

  it('is kept for four weeks after the last day, of the days until then, and no longer', async () => {
    const { placementId, childId, name } = children[0]!;
    const ending = {
      ...{ endedOn: '2026-01-14', reason: 'other', destination: '110' },
    };
    await service
      .as(senOfficer)
      .post(`/placements/${placementId}/ending`, ending)
      .then(({ written }) => written);
    await service.drained();
    expect((await sent(neneBridge, [row(children[0]!, [{ ...AM, session: 'PM' }])])).status).toBe(200);

    await service.at('2026-01-20T09:00:00.000Z');
    const late = (date: string, session: 'AM' | 'PM') =>
      sent(neneBridge, [row(children[0]!, [{ ...AM, date, session }])]);
    expect((await late('2026-01-13', 'PM')).status).toBe(200);
    expect((await late('2026-01-15', 'AM')).text).toContain('no-placement');
    expect(await shown()).toContain(childId);
    const by = new Follower(service, neneBridge);
    expect((await opened(by, `/registers/${nenePlace}?week=2026-01-12`)).body).toContain(name);
    expect((await by.get('/placements-list?show=ended')).body).toContain(name);
    expect((await by.get('/placements-list?show=running')).body).not.toContain(name);

    await service.at('2026-02-12T09:00:00.000Z');
    expect((await late('2026-01-13', 'AM')).told).toBe('403 not-allowed');
    expect(await shown()).toEqual([children[1]!.childId]);
    expect((await by.get('/placements-list?show=ended')).body).not.toContain(name);
  });

  it('stays closed to it of a child whom it is asked to take again', async () => {
    await sentOut(service.as(senOfficer), paperwork.referral(children[0]!.childId)).then(({ written }) => written);
    await service.drained();
    expect(await shown()).toEqual([children[1]!.childId]);
  });
});
