import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ChildEvent } from '../../child/child.events.ts';
import { destroyed, registered, shared, sharingEnded } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../../circumstances/circumstances.ts';
import { childRecord, nameInForce, namesOf, registrationOf } from './child-record.ts';

const renamed: Draft<ChildEvent> = {
  type: 'ChildRegisteredCorrected',
  data: { original: factId(0), now: registered.data },
  personal: {
    ...{ givenNames: null, dateOfBirth: null, upn: null, address: null, contact: null },
    familyName: 'Sample',
    reason: 'passport seen',
  },
};
const recordAfter = (...past: Draft<ChildEvent>[]) =>
  viewAfter(childRecord, recordedFacts(childStream, 'c1', { childId: 'c1' }, past)).get('c1')!;

describe('The record of a child', () => {
  it('shows the roll and the service that holds it', () =>
    expect(recordAfter(registered)).toMatchObject({ rolls: ['110001'], owningService: 'sen', revision: 0 }));

  it('takes the corrected part from the correction and the others from the registration', () => {
    const { familyName, givenNames } = registrationOf(recordAfter(registered, renamed)).sealed;
    expect([familyName?.at.eventId, givenNames?.at.eventId]).toEqual([factId(1), factId(0)]);
  });

  it('turns who holds it on the day of a change that was told ahead', () => {
    const moved: Draft<ChildEvent> = {
      type: 'OwningServiceChanged',
      data: { from: '2026-02-01', owningService: 'exclusions' },
      personal: { because: null },
    };
    expect(recordAfter(registered, moved).owningService).toBe('sen');
    const data = { changeId: factId(1), from: '2026-02-01' } as const;
    const come: Draft<ChildEvent> = { type: 'HolderChangeInEffect', data, effectiveOn: '2026-02-01' };
    expect(recordAfter(registered, moved, come).owningService).toBe('exclusions');
  });

  it('shows with whom it is shared, and what was ended', () => {
    const [first, second] = [shared({ lastDay: '2026-02-01' }), shared({ from: '2026-02-02' })];
    const ended = sharingEnded(factId(2));
    expect(recordAfter(registered, first, second, ended).sharings).toEqual([
      { sharingId: factId(1), givenOn: '2026-01-12', ...first.data, endedOn: null },
      { sharingId: factId(2), givenOn: '2026-01-12', ...second.data, endedOn: '2026-01-12' },
    ]);
  });

  describe('with what was told of its name', () => {
    const names = { givenNames: 'Ama', familyName: 'Sample', knownAsGivenNames: null, knownAsFamilyName: null };
    const told = (from: '2026-03-02' | '2019-03-02'): Draft<CircumstancesEvent> => ({
      type: 'NamesChanged',
      data: { from },
      personal: { names },
    });
    const addresses: Draft<CircumstancesEvent> = {
      type: 'AddressesChanged',
      data: { addresses: [], from: '2026-03-02' },
      personal: { lines: [] },
    };
    const LATER = '2026-05-04T09:00:00.000Z' as const;
    const removed = (n: number) =>
      ({
        type: 'CircumstanceRemoved',
        data: { original: factId(n), whose: 'another-child' },
      }) as Draft<CircumstancesEvent>;
    const after = (...past: Draft<CircumstancesEvent>[]) => {
      const about = { childId: 'c1' };
      const all = [
        ...recordedFacts(childStream, 'c1', about, [registered]),
        ...recordedFacts(circumstancesStream, 'c1', about, past).map((event) =>
          event.type === 'NamesChanged' ? event : { ...event, recordedAt: LATER },
        ),
      ];
      return viewAfter(childRecord, all).get('c1')!;
    };

    it('says the last from the registration on, and keeps the revision of its own stream', () => {
      const record = after(addresses, told('2026-03-02'));
      expect([nameInForce(record)?.from, record.revision]).toEqual(['2026-03-02', 0]);
    });

    it('keeps one from before the registration, which is no name of today', () => {
      const record = after(told('2019-03-02'));
      expect([nameInForce(record), namesOf(record).length]).toEqual([null, 1]);
    });

    it('lets one go that was removed, and keeps its name where something else is', () => {
      expect(namesOf(after(told('2026-03-02'), removed(0)))).toEqual([]);
      expect(namesOf(after(told('2026-03-02'), addresses, removed(1))).length).toBe(1);
    });

    it('says that it changed, whichever part of it did', () => {
      expect(after(addresses)).toMatchObject({ changedAt: LATER, revision: 0 });
      expect(after(addresses, removed(0)).changedAt).toBe(LATER);
      expect(after(told('2026-03-02')).changedAt).not.toBe(LATER);
    });
  });

  it('names the other records that may be the same child', () =>
    expect(
      recordAfter(registered, {
        type: 'PossibleDuplicatesFound',
        data: { otherChildIds: ['c2'], more: 0, sharing: 'upn' },
      }),
    ).toMatchObject({ possibleDuplicates: ['c2'], revision: 1 }));

  it('says when and why the personal data was destroyed, and keeps the rest', () =>
    expect(recordAfter(registered, destroyed('right-to-erasure'))).toMatchObject({
      rolls: ['110001'],
      destroyed: { on: '2026-01-12', reason: 'right-to-erasure' },
    }));
});
