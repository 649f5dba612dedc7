import { expect, it } from '@jest/globals';
import type { EventType, RecordedEvent, StreamDefinition } from '#platform/event-sourcing';
import { catalogue } from '../../apps/server/src/composition/all-contexts.ts';
import { repeated, unreasoned, untaken, type SentTwice } from './stream-faults.ts';

const sent = (over: Partial<SentTwice> = {}): SentTwice => ({
  ...{ command: 'AwardReferral', commandId: 'c1', refusedBy: null, answers: [{ status: 200 }, { status: 200 }] },
  wrote: [{ id: 'e1', type: 'ReferralAwarded' }],
  ...over,
});
const recorded = (id: string, type = 'ReferralAwarded', commandId = 'c1'): RecordedEvent =>
  ({ id, type, stream: 'referral-1', data: {}, metadata: { commandId } }) as unknown as RecordedEvent;

it('an unknown reason is named, and one that belongs to another command', () => {
  const reasons = { AwardReferral: { refuses: { 'not-open': {} } }, MakeOffer: { refuses: { 'too-late': {} } } };
  const refused = (refusedBy: string) => unreasoned([sent({ refusedBy, wrote: [] })], reasons);
  expect(refused('409 not-open')).toEqual([]);
  expect(refused('422 questioned')).toEqual([]);
  expect(refused('409 too-late')).toEqual(['AwardReferral: 409 too-late']);
  expect(refused('403 not-allowed')).toEqual(['AwardReferral: 403 not-allowed']);
  expect(unreasoned([sent({ command: 'MakeOffer', refusedBy: '403 not-allowed', wrote: [] })], reasons)).toEqual([]);
  expect(refused('500 internal')).toEqual(['AwardReferral: 500 internal']);
  expect(refused('422 not-open')).toEqual(['AwardReferral: 422 not-open']);
});

it('a repeat that writes is named, under whatever command it does', () => {
  expect(repeated([sent()], [recorded('e1'), recorded('e0')], new Set(['e0']))).toEqual([]);
  expect(repeated([sent()], [recorded('e1'), recorded('e2')], new Set())).toEqual([
    'ReferralAwarded was written besides',
  ]);
  expect(repeated([sent()], [recorded('e1'), recorded('e2', 'OfferMade', 'c2')], new Set())).toEqual([
    'OfferMade was written besides',
  ]);
});

it('a repeat that is answered otherwise is named, and an answer of what nobody recorded', () => {
  expect(repeated([sent({ answers: [{ status: 200 }, { status: 201 }] })], [recorded('e1')], new Set())).toEqual([
    'AwardReferral was answered otherwise',
  ]);
  expect(repeated([sent()], [], new Set())).toEqual(['ReferralAwarded is gone']);
});

it('an event that its own stream cannot take is named, also where a later one would hide it', () => {
  const evolve = (state: unknown, { type }: { type: string }) => {
    if (type === 'ReferralAwarded' && state === 'new') throw new TypeError('There is no offer.');
    return type;
  };
  const stream = { initial: 'new', evolve } as unknown as StreamDefinition<unknown, EventType>;
  const [award, offer] = [recorded('e1'), recorded('e2', 'OfferMade', 'c2')];
  expect(untaken(stream, [offer, award], catalogue.typeOf)).toEqual([]);
  expect(untaken(stream, [award, offer], catalogue.typeOf)).toEqual([
    'ReferralAwarded: There is no offer.',
    'OfferMade: There is no offer.',
  ]);
  const forgets = { initial: 'new', evolve: () => undefined } as unknown as StreamDefinition<unknown, EventType>;
  expect(untaken(forgets, [award], catalogue.typeOf)).toEqual(['ReferralAwarded']);
});
