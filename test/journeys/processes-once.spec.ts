import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { childEvents } from '#contexts/children';
import { Command, derivedId, stream } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import type { Answer } from '../harness/answer.ts';
import { Service } from '../harness/service.ts';
import { neneBridge, senOfficer } from '../harness/the-people.ts';
import { sentOut } from '../harness/sent-out.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2025-12-01T10:00:00.000Z');
});
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
const questionsOf = (answer: Answer) =>
  answer.body<{ questions: readonly Readonly<{ code: string; field: string; confirm: string }>[] }>().questions;
const recorded = async (type: string) => (await service.recorded()).filter((event) => event.type === type);

/** Every process goes through all its events again, as after a crash before any checkpoint was kept. */
async function everythingAgain(): Promise<void> {
  await service.stop();
  const operations = new Database(dataFiles(service.folder).operations);
  operations.exec('DELETE FROM process_places');
  operations.close();
  await service.start();
  await service.drained();
}

it('opens one placement an award, though the server stops in between and reads the award again', async () => {
  const { id: childId } = (await officer().post('/children', paperwork.child)).written;
  const { id: referral } = (await sentOut(officer(), paperwork.referral(childId))).written;
  await service.as(neneBridge).post(`/referrals/${referral}/offers`, paperwork.offer(neneBridge));
  await service.drained();
  await service.server.processes.stop();
  const award = await officer().post(`/referrals/${referral}/award`, paperwork.award(neneBridge));
  expect(await recorded('PlacementProposed')).toEqual([]);

  await service.restart();
  await service.drained();
  const opened = await recorded('PlacementProposed');
  expect(opened.map(({ data, about }) => [data['awardEventId'], about.childId])).toEqual([
    [award.event('ReferralAwarded'), childId],
  ]);
  await everythingAgain();
  expect(await recorded('PlacementProposed')).toEqual(opened);
});

it('asks about a second child of one UPN, and notes on both records what slipped through another server', async () => {
  const again = await officer().post('/children', { ...paperwork.child, givenNames: 'Amara Again' });
  expect([again.told, questionsOf(again)]).toEqual([
    '422 questioned',
    [expect.objectContaining({ code: 'upn-of-another-child', field: 'upn' })],
  ]);
  const [known] = await recorded('ChildRegistered');
  const slipped = await registeredElsewhere();
  await service.drained();

  const found = await recorded('PossibleDuplicatesFound');
  expect(found.map(({ about, data }) => [about.childId, data['otherChildIds'], data['sharing']])).toEqual([
    [slipped, [known!.about.childId], 'upn'],
    [known!.about.childId, [slipped], 'upn'],
  ]);
  expect(await officer().read(`/children/${slipped}`)).toMatchObject({
    possibleDuplicates: [known!.about.childId],
  });
  await everythingAgain();
  expect(await recorded('PossibleDuplicatesFound')).toEqual(found);
});

it('notes on both records that a child was told the UPN of another, by whoever says how they know', async () => {
  const upn = 'U931400025001';
  const register = async (change: object) =>
    (await officer().post('/children', { ...paperwork.child, ...change })).written.id;
  const first = await register({ givenNames: 'Una', dateOfBirth: '2012-02-01', upn });
  const second = await register({ givenNames: 'Ben', dateOfBirth: '2012-03-01', upn: null });
  const told = { upn, from: '2025-12-01' };
  const asked = await officer().post(`/children/${second}/upns`, told);
  expect([asked.told, questionsOf(asked).map(({ code }) => code)]).toEqual([
    '422 questioned',
    ['upn-of-another-child'],
  ]);
  const confirmed = questionsOf(asked).map(({ confirm }) => confirm);
  await officer().post(`/children/${second}/upns`, { ...told, confirmed, confirmedReason: 'The school says both' });
  await service.drained();
  const both = await Promise.all(
    [first, second].map((child) => officer().read<{ possibleDuplicates: string[] }>(`/children/${child}`)),
  );
  expect(both.map(({ possibleDuplicates }) => possibleDuplicates)).toEqual([[second], [first]]);
});

it('notes two children of one name and date of birth without a UPN, at once or when an identity is corrected', async () => {
  const twin = { ...paperwork.child, givenNames: 'Tom', familyName: 'O’Brien', upn: null };
  const register = async (change: object) => (await officer().post('/children', { ...twin, ...change })).written.id;
  const first = await register({});
  const second = await register({ familyName: 'Obrien' });
  const third = await register({ dateOfBirth: '2011-03-15' });
  const duplicatesOf = async (child: string) => {
    await service.drained();
    return (await officer().read<{ possibleDuplicates: string[] }>(`/children/${child}`)).possibleDuplicates;
  };
  expect([await duplicatesOf(first), await duplicatesOf(third)]).toEqual([[second], []]);
  const correction = { dateOfBirth: twin.dateOfBirth, reason: 'The birth certificate has the 14th' };
  await officer().post(`/children/${third}/identity/corrections`, correction);
  expect((await duplicatesOf(third)).toSorted()).toEqual([first, second].toSorted());
  const { text: page } = await officer().get(`/line/${first}`);
  expect(page).toContain(`href="/line/${second}"`);
  expect(page).toContain('Name and date of birth');
});

/** What a server does whose index had not seen the first registration: it decides without knowing. */
async function registeredElsewhere(): Promise<string> {
  class Elsewhere extends Command<object> {}
  const unknowing = stream<null, (typeof childEvents)[number], 'childId'>({
    about: ['childId'],
    ...{ category: 'child', events: childEvents, initial: null, evolve: () => null },
  });
  const { schoolUrn, upn, givenNames, familyName } = paperwork.child;
  const envelope = {
    ...{ commandId: derivedId('elsewhere'), correlationId: 'elsewhere', causationId: null, digest: 'elsewhere' },
    ...{ actor: { ...senOfficer, onBehalfOf: null }, receivedAt: service.clock.now(), effectiveOn: '2025-12-01' },
  } as const satisfies Elsewhere['envelope'];
  const { id } = await service.server.app.get(Transactions).open(
    new Elsewhere({}, envelope),
    unknowing,
    () => ({
      type: 'ChildRegistered' as const,
      data: { roll: { is: 'school' as const, schoolUrn }, owningService: 'sen' as const },
      personal: {
        ...{ givenNames, familyName, dateOfBirth: '2011-03-14' as const, upn },
        ...{ address: null, contact: null, schoolName: null, birthEstimate: null },
      },
    }),
    (childId) => ({ childId }),
  );
  return id;
}
