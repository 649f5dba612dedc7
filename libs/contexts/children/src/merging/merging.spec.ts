import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { ChildEvent } from '../child/child.events.ts';
import { closed, destroyed, judged, registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import { protectionStream } from '../protection/protection.ts';
import { ada, byAda, byBea, byCemForAda } from '../sealing/sealing.fixtures.ts';
import { ProposeMerge, proposeMerge } from './propose-merge/propose-merge.ts';
import { ConfirmMerge, confirmMerge } from './confirm-merge/confirm-merge.ts';
import { DeclineMerge, declineMerge } from './decline-merge/decline-merge.ts';
import type { Both } from './may-become-one.ts';
import { because, mergeAsked, mergeDeclined, recordsMerged, recordsParted } from './merging.fixtures.ts';
import { mergingStream } from './merging.ts';
import { PartRecords, partRecords } from './part-records/part-records.ts';

const found: Draft<ChildEvent> = {
  type: 'PossibleDuplicatesFound',
  data: { otherChildIds: ['c2'], more: 0, sharing: 'upn' },
};
const open = stateAfter(protectionStream, []);
const openedBy = (...openTo: readonly string[]) => ({ phase: 'protected', openTo }) as unknown as Both['protection'];
const marked = openedBy('ada', 'bea');
const child = (...more: readonly Draft<ChildEvent>[]) => stateAfter(childStream, [registered, found, ...more]);
const both: Both = {
  ...{ child: child(closed('under-another-record')), other: child(), protection: open, otherProtection: open },
  ...{ couldOpen: new Set(['bea', 'cem', 'dan']), otherMerging: { phase: 'apart', asked: null }, leadingHere: [] },
};
const two = { childId: 'c1', otherChildId: 'c2', because };
const askedOf = (by: object = byAda) => asked(ProposeMerge, two, by);
const confirmed = (by: object = byBea, n = 0) => asked(ConfirmMerge, { ...two, askedId: factId(n) }, by);

const asking = (known: Partial<Both> = {}) =>
  specification(mergingStream, (command: ProposeMerge, merging) =>
    proposeMerge(command, merging, { ...both, ...known }),
  );
const confirming = (known: Partial<Both> = {}) =>
  specification(mergingStream, (command: ConfirmMerge, merging) =>
    confirmMerge(command, merging, { ...both, ...known }),
  );

const HINDERS: readonly (readonly [what: string, known: Partial<Both>, reason: string])[] = [
  ['is open', { child: child() }, 'close-as-another'],
  ['is closed because somebody moved away', { child: child(closed('moved-away')) }, 'close-as-another'],
  ['is destroyed', { child: child(closed('under-another-record'), destroyed()) }, 'no-two-records'],
  ['was told apart', { child: child(closed('under-another-record'), judged(['c2'])) }, 'alike-no-more'],
  ['would lead to a closed one', { other: child(closed()) }, 'goes-on-closed'],
  [
    'would lead to one that leads on',
    { otherMerging: { phase: 'merged', otherChildId: 'c3', asked: null } },
    'leads-on-already',
  ],
  ['is one to which another leads', { leadingHere: ['c3'] }, 'others-lead-here'],
  ['is protected where the other is not', { protection: marked }, 'protect-it-first'],
  [
    'is opened by nobody who may open the other',
    { protection: marked, otherProtection: openedBy('cem', 'dan') },
    'nobody-opens-both',
  ],
  [
    'is opened with the other by somebody alone who left',
    { protection: marked, otherProtection: openedBy('ada', 'dan') },
    'nobody-opens-both',
  ],
];

describe('Asking for two records to become one', () => {
  it('says who asks, and waits', () => {
    asking()().when(askedOf()).then(mergeAsked());
    asking({ otherProtection: openedBy('bea', 'cem'), protection: marked })()
      .when(askedOf())
      .then(mergeAsked());
  });
  it('is done anew once it was declined, or they were parted', () => {
    asking()(mergeAsked(), mergeDeclined()).when(askedOf()).then(mergeAsked());
    asking()(mergeAsked(), recordsMerged(), recordsParted()).when(askedOf()).then(mergeAsked());
  });
  it('is refused while it waits, or is so', () => {
    asking()(mergeAsked()).when(askedOf(byBea)).refused('merge-asked-already');
    asking()(mergeAsked(), recordsMerged()).when(askedOf()).refused('merged-already');
  });
  it.each(HINDERS)('is refused of one that %s', (_, known, reason) => asking(known)().when(askedOf()).refused(reason));
});

describe('Confirming that two records are of one child', () => {
  it('makes them one', () => confirming()(mergeAsked()).when(confirmed()).then(recordsMerged()));
  it.each([
    ['by who asked', [mergeAsked()], confirmed(byAda), 'asked-by-you'],
    ['by who acts for who asked', [mergeAsked()], confirmed(byCemForAda), 'asked-by-you'],
    ['by for whom it was asked', [mergeAsked('c2', ['somebody', ada])], confirmed(byAda), 'asked-by-you'],
    ['of what nobody asked', [], confirmed(), 'merge-not-asked'],
    ['of another than was asked', [mergeAsked('c3')], confirmed(), 'merge-not-asked'],
    ['of what was declined', [mergeAsked(), mergeDeclined()], confirmed(), 'merge-not-asked'],
    ['twice', [mergeAsked(), recordsMerged()], confirmed(), 'merged-already'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    confirming()(...past)
      .when(command)
      .refused(reason),
  );
  it.each(HINDERS)('is refused of one that meanwhile %s', (_, known, reason) =>
    confirming(known)(mergeAsked()).when(confirmed()).refused(reason),
  );
});

describe('Leaving them two, and parting them again', () => {
  const declining = specification(mergingStream, declineMerge);
  const parting = specification(mergingStream, partRecords);
  const declined = asked(DeclineMerge, { ...two, askedId: factId(0) }, byAda);

  it('is done of what is asked, by who asked, too', () => declining(mergeAsked()).when(declined).then(mergeDeclined()));
  it('is refused of what nobody asks', () => declining().when(declined).refused('merge-not-asked'));
  it('is done by one person', () =>
    parting(mergeAsked(), recordsMerged())
      .when(asked(PartRecords, two, byAda))
      .then(recordsParted()));
  it('is refused of what is not one', () => {
    parting(mergeAsked()).when(asked(PartRecords, two)).refused('not-merged');
    parting(mergeAsked('c3'), recordsMerged(0, 'c3')).when(asked(PartRecords, two)).refused('not-merged');
  });
});
