import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, type Actor, type CommandEnvelope } from '#platform/event-sourcing';
import { embeddedPlatform, type EmbeddedPlatform } from '#platform/testing';
import { SettableClock } from '#platform/time';
import { ApprovalLimits } from './asks/approval-limits.ts';
import { BirthDates } from './asks/birth-dates.ts';
import { ChildrenCalled } from './asks/children-called.ts';
import { ChildrenOnRecord } from './asks/children-on-record.ts';
import { Lots } from './asks/lots.ts';
import { OpenReferrals } from './asks/open-referrals.ts';
import { WhatATextGivesAway } from './asks/what-a-text-gives-away.ts';
import { AwardReferral } from './referral/award-referral/award-referral.ts';
import { CloseResponseWindow } from './referral/close-response-window/close-response-window.ts';
import { MakeOffer } from './referral/make-offer/make-offer.ts';
import {
  bridge,
  child,
  deadline,
  givesNothingAway,
  harbour,
  limits,
  lot,
  sentAt,
  terms,
  tooLate,
} from './referral/referral.fixtures.ts';
import { FillInReferral } from './referral/fill-in-referral/fill-in-referral.ts';
import { SendReferral } from './referral/send-referral/send-referral.ts';
import { referrals } from './referrals.module.ts';
import { FindReferral } from './views/referral-summary/find-referral.query.ts';
import { AskResponseWindowsDue } from './answers/response-windows-due.query.ts';

const childId = derivedId('child');
const actor: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };
const asProvider = (organisation: string) => ({
  ...sen,
  actor: { ...actor, role: 'provider', team: null, organisation },
});
const process = { ...sen, actor: { ...actor, role: 'process:close-response-windows-when-they-fall-due', team: null } };
const written = {
  ...{ childId, agreement: 'peterborough-cepet', lot: 'lot-4', requirement: 'Tuition at home' },
  ...{ leftOut: [], leftOutBecause: null },
};

const called = { givenNames: 'Amara', familyName: 'Okonkwo-Lane' };

describe('Referrals, on the embedded stores', () => {
  const clock = new SettableClock(sentAt);
  let platform: EmbeddedPlatform, gateway: EmbeddedPlatform['gateway'];
  beforeAll(async () => {
    platform = await embeddedPlatform({
      contexts: [referrals],
      answers: [
        { provide: ChildrenOnRecord, useValue: { of: async (id: string) => (id === childId ? child : null) } },
        { provide: BirthDates, useValue: { of: async () => '2011-05-04' } },
        { provide: Lots, useValue: { of: async () => lot } },
        { provide: ApprovalLimits, useValue: { on: () => limits } },
        { provide: OpenReferrals, useValue: { of: async () => [] } },
        { provide: WhatATextGivesAway, useValue: { of: async () => givesNothingAway } },
        { provide: ChildrenCalled, useValue: { of: async () => called } },
      ],
      clock,
    });
    ({ gateway } = platform);
  });
  afterAll(() => platform.close());

  const fillIn = (commandId: CommandEnvelope['commandId'], data = {}) =>
    gateway.send(FillInReferral, { ...written, ...data }, { ...sen, commandId: derivedId(commandId) });
  const submit = async (commandId: CommandEnvelope['commandId']) => {
    const { id: referralId, events } = await fillIn(commandId);
    return gateway.send(SendReferral, { referralId, filledInId: events[0]!.id }, sen);
  };
  const due = (after: object) => gateway.ask(AskResponseWindowsDue, { by: deadline }, { ...process, ...after });

  it('goes from submission over a late offer and the deadlines to the award', async () => {
    const { id: referralId, position: sent } = await submit('line');
    const windows = await due({ after: sent! });
    expect(new Set(windows)).toEqual(
      new Set([bridge, harbour].map((providerId) => ({ referralId, providerId, dueAt: deadline }))),
    );

    const close = async () => {
      for (const { dueAt, ...whose } of windows)
        await gateway.send(CloseResponseWindow, { ...whose, deadline: dueAt }, process);
    };
    clock.set(tooLate);
    const offer = { referralId, providerId: bridge, ...terms, howNeedIsMet: 'One to one' };
    await gateway.send(MakeOffer, offer, asProvider(bridge));
    await close();

    const award = { referralId, providerId: bridge, reasoning: 'The only offer', lateReason: null };
    await expect(gateway.send(AwardReferral, award, sen)).rejects.toMatchObject({ reason: 'late-offer-needs-reason' });
    const lateReason = 'Nobody else offered';
    const { position } = await gateway.send(AwardReferral, { ...award, lateReason }, sen);
    expect(await due({ after: position! })).toEqual([]);
    expect(await gateway.ask(FindReferral, { referralId }, { ...sen, after: position! })).toMatchObject({
      phase: 'awarded',
      award: { providerId: bridge, late: true },
      answers: [
        { providerId: bridge, answer: 'offered', late: true, closed: true, offer: terms },
        { providerId: harbour, answer: 'none', closed: true, offer: null },
      ],
      words: {
        ...{ requirement: 'Tuition at home', reasoning: 'The only offer', lateReason },
        answers: { [bridge]: 'One to one' },
      },
    });
  });

  it('is approved by the limit of the role that one acts in, of whom one acts for where one covers', async () => {
    const { id: referralId } = await submit('dear');
    clock.set(tooLate);
    const offer = { referralId, providerId: bridge, ...terms, weeklyPrice: 64_000, howNeedIsMet: 'One to one' };
    await gateway.send(MakeOffer, offer, asProvider(bridge));
    const award = { referralId, providerId: bridge, reasoning: 'Nobody else', lateReason: 'Nobody else' };
    const above = { reason: 'above-ones-limit', at: 'providerId' };
    await expect(gateway.send(AwardReferral, award, sen)).rejects.toMatchObject(above);
    const covering: Actor = { ...actor, role: 'team-manager', onBehalfOf: derivedId('manager') };
    const { events } = await gateway.send(AwardReferral, award, { ...sen, actor: covering });
    expect(events.map(({ type }) => type)).toEqual(['ReferralAwarded']);
  });

  it('sends what was written, sealed anew, to whom it is to go', async () => {
    const because = { leftOut: [bridge], leftOutBecause: 'It has the child’s brother' };
    const { id: referralId, position } = await fillIn('written', because);
    const found = (after: object) => gateway.ask(FindReferral, { referralId }, { ...sen, ...after });
    const read = await found({ after: position! });
    expect(read).toMatchObject({
      ...{ phase: 'filled-in', name: called, submittedOn: null, terms: null, answers: [] },
      filledIn: { by: { id: 'o1' }, leftOut: [bridge], alongside: [] },
      words: { requirement: 'Tuition at home', leftOutBecause: because.leftOutBecause },
    });
    const sent = await gateway.send(SendReferral, { referralId, filledInId: read.filledIn!.id }, sen);
    expect(await found({ after: sent.position! })).toMatchObject({
      ...{ phase: 'open', terms: { lot: 'lot-4' }, answers: [{ providerId: harbour }] },
      words: { requirement: 'Tuition at home' },
    });
  });

  it('shows nothing of what was written once the child’s keys were ended', async () => {
    const { id: referralId, position } = await submit('erased');
    await platform.keys.endKeysOf(childId);
    const found = await gateway.ask(FindReferral, { referralId }, { ...sen, after: position! });
    const none = { requirement: null, leftOutBecause: null, reasoning: null, lateReason: null, withdrawalNote: null };
    expect(found.words).toEqual({ ...none, answers: {} });
  });

  it('is refused for a child who is not on record', () =>
    expect(fillIn('stranger', { childId: derivedId('stranger') })).rejects.toMatchObject({
      reason: 'child-not-on-record',
    }));
});
