import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { apLead, senOfficer, teamManager } from '../harness/the-people.ts';

/* Whoever was told a protected address may keep it until a day: then it stands on the lists of work, until it is settled. */
let service: Service, child: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  child = await placedChild(service);
  const at = `/children/${child.childId}`;
  const because = 'They collect her';
  const mark = { openTo: [teamManager.id], betrayedBy: [], because };
  await service
    .as(senOfficer)
    .post(`${at}/protections`, mark)
    .then(({ written }) => written);
  const told = { to: 'Fenmarch Taxis', until: '2026-01-20', because };
  await service
    .as(senOfficer)
    .post(`${at}/protection/releases`, told)
    .then(({ written }) => written);
  await service.drained();
}, 120_000);
afterAll(() => service.end());

const page = async (person: typeof senOfficer, url: string): Promise<string> =>
  (await new Follower(service, person).get(url)).body;
const SETTLE = /href="(\/line\/[^"]*\/protection\/releases\/[^"]*\/settle)"/;
const words = (drawn: string) => drawn.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('stands ahead of its day, and behind it as late, with the one page that settles it for whoever may open the address', async () => {
  expect(words(await page(senOfficer, '/due?whose=service'))).toContain(
    'Somebody outside may keep the protected address until then',
  );
  await service.at('2026-01-22T09:00:00.000Z');
  const work = await page(senOfficer, '/due?whose=service');
  expect(words(work)).toContain('2 days late');
  expect(words(work)).toContain('Say whether they still keep the protected address');
  expect(words(work)).not.toContain('Fenmarch Taxis');
  const [, settle] = SETTLE.exec(work) ?? [];
  expect(words(await page(senOfficer, `/line/${child.childId}/overview`))).toContain(
    'Say what became of the address told',
  );
  expect(words(await page(senOfficer, `/line/${child.childId}/protection`))).toContain('which is over: ask them');
  const others = await page(apLead, '/due');
  expect([SETTLE.test(others), words(others)]).toEqual([false, expect.stringContaining('See whom it was told')]);
  const follower = new Follower(service, senOfficer);
  const opened = await follower.get(settle!);
  const form = String(opened.headers.location ?? '');
  const drawn = await follower.get(form);
  const typed = Object.fromEntries(
    [...drawn.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  const sent = await follower.post(form, { ...typed, because: 'They have taken it from their list' });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/line/${child.childId}/protection`]);
  await service.drained();
  expect(words(await page(senOfficer, '/due?whose=service'))).not.toContain('protected address');
  expect(words(await page(senOfficer, `/line/${child.childId}/protection`))).toContain('Kept No longer');
});

it('leads whoever may open it to what people wrote that tells it, and nobody else', async () => {
  const told = (what: string) => ({
    ...{ from: '2026-01-12', hasNeeds: true, needs: [{ kind: 'allergy', what, providersMustKnow: true }] },
  });
  const at = `/children/${child.childId}`;
  const protection = async (person: typeof senOfficer) =>
    words(await page(person, `/line/${child.childId}/protection`));
  const none = 'Its street and postcode stand in no text of the record';
  expect(await protection(senOfficer)).toContain(none);
  const tells = told('Nuts. The pen is kept at 4, Invented Row');
  const { events } = (await service.as(senOfficer).post(`${at}/health-needs`, tells)).written;
  await service.drained();
  expect(await protection(senOfficer)).toContain('Words of the address stand in these texts');
  expect(await page(senOfficer, `/line/${child.childId}/protection`)).toContain(`/entries/${events[0]!.id}"`);
  expect(await protection(apLead)).not.toMatch(/What people wrote that tells it|stand in no text/);
  const corrected = { ...told('Nuts. The pen is kept at home'), reason: 'It told the address' };
  const put = await service.as(senOfficer).post(`${at}/health-needs/${events[0]!.id}/corrections`, corrected);
  expect(put.told).toBe('200');
});
