import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import type { ChildEvent } from '../../child/child.events.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../../circumstances/circumstances.ts';
import { childRecord, upnInForce, upnsOf } from './child-record.ts';

const told = (from: '2026-03-02' | '2019-03-02'): Draft<CircumstancesEvent> => ({
  type: 'UpnChanged',
  data: { from },
  personal: { number: { upn: 'U931400025001', noneBecause: null } },
});
const removed: Draft<CircumstancesEvent> = {
  type: 'CircumstanceRemoved',
  data: { original: factId(0), whose: 'another-child' },
};
const withoutOne = { ...registered, personal: { ...registered.personal, upn: null } } as Draft<ChildEvent>;
const after = (first: Draft<ChildEvent>, ...past: Draft<CircumstancesEvent>[]) => {
  const about = { childId: 'c1' };
  const all = [
    ...recordedFacts(childStream, 'c1', about, [first]),
    ...recordedFacts(circumstancesStream, 'c1', about, past),
  ];
  return viewAfter(childRecord, all).get('c1')!;
};

describe('The record of a child, of its unique pupil number', () => {
  it('says the last from the registration on, and keeps the revision of its own stream', () => {
    const record = after(registered, told('2019-03-02'), told('2026-03-02'));
    expect([upnInForce(record)?.changeId, upnsOf(record).length, record.revision]).toEqual([factId(1), 2, 0]);
  });

  it('keeps one from before a registration that says one, and goes by it where that says none', () =>
    expect([registered, withoutOne].map((first) => upnInForce(after(first, told('2019-03-02')))?.changeId)).toEqual([
      undefined,
      factId(0),
    ]));

  it('lets one go that was removed', () => expect(upnsOf(after(registered, told('2026-03-02'), removed))).toEqual([]));
});
