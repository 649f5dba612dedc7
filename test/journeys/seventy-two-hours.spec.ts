import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentPerson } from '#platform/identity';
import type { Instant } from '#platform/time';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { fenlandOnline, ferryMeadows, neneBridge, senOfficer } from '../harness/the-people.ts';
import { sentOut } from '../harness/sent-out.ts';

type ProviderAnswer = Readonly<{
  providerId: string;
  deadline: string;
  answer: string;
  late: boolean;
  closed: boolean;
}>;

describe('The 72 hours of the providers', () => {
  let service: Service;
  let childId: string;
  const officer = () => service.as(senOfficer);
  const refer = async () => (await sentOut(officer(), paperwork.referral(childId))).written.id;
  const offer = (person: DevelopmentPerson, referralId: string) =>
    service.as(person).post(`/referrals/${referralId}/offers`, paperwork.offer(person));
  const answersTo = async (referralId: string) =>
    (await officer().read<{ answers: ProviderAnswer[] }>(`/referrals/${referralId}`)).answers;
  const closures = async () =>
    (await service.recorded())
      .filter(({ type }) => type === 'ResponseWindowClosed')
      .map(({ about, data, recordedAt, effectiveOn, metadata }) => ({
        ...{ referral: about.referralId, by: metadata.actor.role, recordedAt, effectiveOn },
        ...{ provider: data['providerId'], deadline: data['deadline'], answer: data['answer'] },
      }));

  beforeAll(async () => {
    service = await Service.startedAt('2025-10-20T09:00:00.000Z');
    childId = (await officer().post('/children', paperwork.child)).written.id;
  });
  afterAll(() => service.end());

  describe('over the night on which the clocks go back', () => {
    const [submitted, deadline]: Instant[] = ['2025-10-24T14:00:00.000Z', '2025-10-27T14:00:00.000Z'];
    let referral: string;

    it('end 72 hours on: an hour earlier by the clock on the wall', async () => {
      await service.at(submitted!);
      referral = await refer();
      expect((await answersTo(referral)).map((answer) => answer.deadline)).toEqual(Array(3).fill(deadline));
      const London = { timeZone: 'Europe/London', timeStyle: 'short', hourCycle: 'h23' } as const;
      const wall = [submitted, deadline].map((at) => new Date(at!).toLocaleTimeString('en-GB', London));
      expect(wall).toEqual(['15:00', '14:00']);
    });

    it('are not closed a millisecond before', async () => {
      await service.at('2025-10-27T13:59:59.999Z');
      expect(await closures()).toEqual([]);
    });

    it('take an answer at the deadline itself as on time', async () => {
      service.clock.set(deadline!);
      expect((await offer(neneBridge, referral)).status).toBe(200);
    });

    it('are closed by the clock, each window once', async () => {
      await service.at('2025-10-27T14:00:00.001Z');
      await service.at('2025-10-27T15:00:00.000Z');
      const closed = await closures();
      expect(closed.map(({ provider }) => provider)).toEqual(
        [neneBridge, ferryMeadows, fenlandOnline].map(({ organisation }) => organisation),
      );
      expect(new Set(closed.map(({ by }) => by))).toEqual(
        new Set(['process:close-response-windows-when-they-fall-due']),
      );
    });

    it('keep a late answer, and mark it', async () => {
      expect((await offer(fenlandOnline, referral)).status).toBe(200);
      // Another person wrote it: only who writes is shown it at once.
      await service.drained();
      const answers = await answersTo(referral);
      expect(answers.map(({ answer, late, closed }) => [answer, late, closed])).toEqual([
        ['offered', false, true],
        ['none', false, true],
        ['offered', true, true],
      ]);
      const [offered] = (await service.recorded()).filter(({ type, data }) => type === 'OfferMade' && data['late']);
      expect(offered?.data).toMatchObject({ receivedAt: '2025-10-27T15:00:00.000Z' });
    });

    it('let a late offer be awarded for a reason only, and a silent provider not at all', async () => {
      const award = (person: DevelopmentPerson, extra = {}) =>
        officer().post(`/referrals/${referral}/award`, { ...paperwork.award(person), ...extra });
      const silent = await award(ferryMeadows);
      expect([silent.told, silent.problem.detail]).toEqual(['409 no-offer', 'This provider has made no offer.']);
      expect((await award(fenlandOnline)).told).toBe('409 late-offer-needs-reason');
      expect((await award(fenlandOnline, { lateReason: 'The only offer near home.' })).told).toBe('200');
      expect((await award(neneBridge)).told).toBe('409 already-awarded');
    });
  });

  describe('that pass while the server is down', () => {
    let early: string;
    let moved: string;
    let answered: string;

    beforeAll(async () => {
      await service.at('2025-11-03T09:00:00.000Z');
      moved = await refer();
      await service.at('2025-11-03T09:30:00.000Z');
      early = await refer();
      await service.at('2025-11-03T10:00:00.000Z');
      answered = await refer();
      await offer(neneBridge, answered);
      // Recorded last of all, so that only who has caught up knows that this deadline is another.
      const receipt = { receivedAt: '2025-11-03T09:59:00Z', reason: 'Bounced.' };
      await officer().post(`/referrals/${moved}/receipts/${ferryMeadows.organisation}/corrections`, receipt);
      await service.stop();
      // The list of what is due is gone too: it has to be built before it is read.
      for (const end of ['', '-wal', '-shm']) rmSync(`${dataFiles(service.folder).views}${end}`, { force: true });
      service.clock.set('2025-11-08T08:00:00.000Z');
      await service.start();
      await service.drained();
    });

    it('fire after it has caught up, in due order, on the day they were due', async () => {
      const provider = (person: DevelopmentPerson) => person.organisation;
      const fired = (await closures()).filter(({ recordedAt }) => recordedAt === '2025-11-08T08:00:00.000Z');
      expect(fired.map(({ referral, provider: of, deadline, answer }) => [deadline, referral, of, answer])).toEqual([
        ['2025-11-06T09:00:00.000Z', moved, provider(neneBridge), 'none'],
        ['2025-11-06T09:00:00.000Z', moved, provider(fenlandOnline), 'none'],
        ['2025-11-06T09:30:00.000Z', early, provider(neneBridge), 'none'],
        ['2025-11-06T09:30:00.000Z', early, provider(ferryMeadows), 'none'],
        ['2025-11-06T09:30:00.000Z', early, provider(fenlandOnline), 'none'],
        ['2025-11-06T09:59:00.000Z', moved, provider(ferryMeadows), 'none'],
        ['2025-11-06T10:00:00.000Z', answered, provider(neneBridge), 'offered'],
        ['2025-11-06T10:00:00.000Z', answered, provider(ferryMeadows), 'none'],
        ['2025-11-06T10:00:00.000Z', answered, provider(fenlandOnline), 'none'],
      ]);
      expect(new Set(fired.map(({ effectiveOn }) => effectiveOn))).toEqual(new Set(['2025-11-06']));
    });

    it('fire once, however often it is started again', async () => {
      const before = await closures();
      for (let start = 0; start < 2; start++) {
        await service.restart();
        await service.drained();
      }
      expect(await closures()).toEqual(before);
    });

    it('make an answer late by the deadline, not by when the closing was written', async () => {
      const late = await service.as(ferryMeadows).post(`/referrals/${early}/declines`, paperwork.decline(ferryMeadows));
      expect(late.status).toBe(200);
      expect((await answersTo(early))[1]).toMatchObject({ answer: 'declined', late: true, closed: true });
    });
  });
});
