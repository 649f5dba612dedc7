import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentPerson } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import * as people from '../harness/the-people.ts';
import { sentOut } from '../harness/sent-out.ts';

const { cathedralQuarter, fenlandOnline, ferryMeadows, neneBridge, senOfficer } = people;
const referredAt = '2025-12-01T10:15:00.000Z';
const deadline = '2025-12-04T10:15:00.000Z';

let service: Service, childId: string, referralId: string;
beforeAll(async () => {
  service = await Service.startedAt(referredAt);
  childId = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
});
afterAll(() => service.end());

const refer = async () => {
  ({ id: referralId } = (await sentOut(service.as(senOfficer), paperwork.referral(childId))).written);
  await service.drained();
};
const listOf = (who: DevelopmentPerson, by = who) => service.as(by).get(`/providers/${who.organisation}/referrals`);
const open = (who: DevelopmentPerson, by = who) =>
  service.as(by).get(`/providers/${who.organisation}/referrals/${referralId}`);
const listed = async (who: DevelopmentPerson) => {
  await service.drained();
  const { items } = (await listOf(who)).body<{ items: { referralId: string }[] }>();
  return items.map((item) => item.referralId);
};
const toldTo = async (who: DevelopmentPerson) => {
  const { told, text } = await open(who);
  return [told, /(?:withdrawn|another provider|You declined|run out|only what it was asked)/.exec(text)?.[0]];
};
/** What the child's record keeps of one person's looking at what they were asked, the newest first. */
const looks = async ({ id }: DevelopmentPerson) => {
  const { entries } = await service.server.stores.operations.accessJournal.ofChild(childId, { limit: 100 });
  return entries.filter(({ action, actor }) => action === 'FindReferralAsked' && actor.id === id);
};

describe('What a provider is asked to answer', () => {
  beforeAll(refer);

  it('stands in its list and opens, with its own hours, and with nothing that says who the child is', async () => {
    const { agreement, lot, requirement } = paperwork.referral(childId);
    const asked = {
      ...{ referralId, agreement, lot, receivedAt: referredAt, deadline },
      ...{ answer: 'none', isAwarded: false, isTakenBack: false },
    };
    const list = await listOf(neneBridge);
    expect(list.body()).toEqual({
      items: [{ ...asked, need: requirement }],
      count: { rows: 1, more: false },
      next: null,
      previous: null,
    });
    const one = await open(neneBridge);
    expect(one.body()).toEqual({
      ...{ ...asked, requirement, ownAnswer: null },
      lateOffers: 'considered-with-a-reason',
    });
    const events = await service.recorded();
    const child = events.find(({ type }) => type === 'ChildRegistered')!;
    for (const told of [childId, child.id, 'Amara', 'Okonkwo', '2011-03-14', 'sen'])
      expect([told, list.text.includes(told), one.text.includes(told)]).toEqual([told, false, false]);
  });

  it('is on the child’s record as looked at by it, though it is not told whose that is', async () =>
    expect(await looks(neneBridge)).toMatchObject([{ outcome: 'opened' }]));

  it('is nobody else’s to read: not another provider’s, in its own name or in theirs, nor an officer’s', async () => {
    expect(await listed(cathedralQuarter)).toEqual([]);
    expect(await toldTo(cathedralQuarter)).toEqual(['403 not-allowed', 'only what it was asked']);
    expect(await looks(cathedralQuarter)).toMatchObject([{ outcome: 'refused' }]);
    for (const by of [cathedralQuarter, ferryMeadows, senOfficer, people.commissioningOfficer, people.auditor])
      for (const ask of [listOf, open])
        expect([by.name, (await ask(neneBridge, by)).told]).toEqual([by.name, '403 not-allowed']);
  });

  it('shows what it offered, and nothing of what others did', async () => {
    const offer = paperwork.offer(neneBridge);
    await service.as(neneBridge).post(`/referrals/${referralId}/offers`, offer);
    const { startsOn, sessionsPerWeek, weeklyPrice } = offer;
    expect((await open(neneBridge)).body()).toMatchObject({
      answer: 'offered',
      ownAnswer: {
        answeredAt: referredAt,
        offer: { startsOn, sessionsPerWeek, weeklyPrice },
        words: offer.howNeedIsMet,
      },
    });
    await service.drained();
    const other = await open(fenlandOnline);
    expect(other.body()).toMatchObject({ answer: 'none', ownAnswer: null });
    expect(other.text).not.toContain(offer.howNeedIsMet);
    expect(other.text).not.toContain(neneBridge.organisation!);
  });

  it('is closed to it by its decline, in words, and that is on record', async () => {
    await service.as(ferryMeadows).post(`/referrals/${referralId}/declines`, paperwork.decline(ferryMeadows));
    const before = (await looks(ferryMeadows)).length;
    expect(await toldTo(ferryMeadows)).toEqual(['403 not-allowed', 'You declined']);
    expect(await listed(ferryMeadows)).toEqual([]);
    expect((await looks(ferryMeadows))[0]).toMatchObject({ outcome: 'refused', children: [childId] });
    expect(await looks(ferryMeadows)).toHaveLength(before + 1);
  });

  it('is open at the deadline itself, and a millisecond later no more', async () => {
    await service.drained();
    service.clock.set(deadline);
    expect((await open(fenlandOnline)).told).toBe('200');
    service.clock.set('2025-12-04T10:15:00.001Z');
    expect(await toldTo(fenlandOnline)).toEqual(['403 not-allowed', 'run out']);
    expect(await toldTo(neneBridge)).toEqual(['403 not-allowed', 'run out']);
    expect([await listed(fenlandOnline), await listed(neneBridge)]).toEqual([[], []]);
  });

  it('is open again to the one that is awarded it, and to no other', async () => {
    await service.as(senOfficer).post(`/referrals/${referralId}/award`, paperwork.award(neneBridge));
    await service.drained();
    expect((await open(neneBridge)).body()).toMatchObject({ isAwarded: true, answer: 'offered' });
    expect((await open(neneBridge)).text).not.toContain(childId);
    expect(await listed(neneBridge)).toEqual([referralId]);
    expect(await toldTo(fenlandOnline)).toEqual(['403 not-allowed', 'another provider']);
  });
});

describe('A referral that is withdrawn', () => {
  it('is closed to every provider at once', async () => {
    await refer();
    expect((await open(fenlandOnline)).told).toBe('200');
    await service.as(senOfficer).post(`/referrals/${referralId}/withdrawal`, { reason: 'need-changed', note: null });
    await service.drained();
    expect(await toldTo(fenlandOnline)).toEqual(['403 not-allowed', 'withdrawn']);
    expect(await listed(fenlandOnline)).toEqual([]);
  });
});

it('shows no words after the child’s personal data was destroyed', async () => {
  await refer();
  const destroyed = { reason: 'right-to-erasure' };
  await service.as(people.administrator).post(`/children/${childId}/personal-data-destruction`, destroyed);
  await service.drained();
  const after = await open(fenlandOnline);
  expect([after.told, after.body<{ requirement: unknown }>().requirement]).toEqual(['200', null]);
});
