import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import { registered } from '../child.fixtures.ts';
import type { ChildEvent } from '../child.events.ts';
import { childStream } from '../child.ts';
import { NoteChangeInEffect, noteChangeInEffect } from './note-change-in-effect.ts';

const given = specification(childStream, noteChangeInEffect);
const from = '2026-01-12' as const;
const moved: Draft<ChildEvent> = {
  type: 'OwningServiceChanged',
  data: { from, owningService: 'exclusions' },
  personal: { because: null },
};
const voided: Draft<ChildEvent> = {
  type: 'OwningServiceChangedVoided',
  data: { original: factId(1) },
  personal: { reason: 'another child' },
};
const corrected: Draft<ChildEvent> = {
  type: 'OwningServiceChangedCorrected',
  data: { original: factId(1), now: { from: '2026-02-01', owningService: 'exclusions' } },
  personal: { reason: 'another day' },
};
const note = (on = from, receivedAt = '2026-01-12T00:00:10.000Z') =>
  asked(NoteChangeInEffect, { childId: 'c1', changeId: factId(1), from: on }, { receivedAt: receivedAt as never });

describe('The day of a change that was told ahead', () => {
  it('is recorded as come', () =>
    given(registered, moved)
      .when(note())
      .then({ type: 'HolderChangeInEffect', data: { changeId: factId(1), from }, effectiveOn: from }));

  it.each([
    ['void', [registered, moved, voided]],
    ['moved to another day', [registered, moved, corrected]],
    ['none of this child’s', [registered]],
  ] as const)('is not, once the change is %s', (_, past) =>
    given(...past)
      .when(note())
      .then(),
  );

  it('is not before it', () =>
    given(registered, moved).when(note(from, '2026-01-11T23:59:59.000Z')).refused('not-due'));
});
