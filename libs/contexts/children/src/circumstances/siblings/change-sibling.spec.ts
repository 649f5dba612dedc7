import { describe, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { destroyed, registered } from '../../child/child.fixtures.ts';
import { childStream, type Child } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import type { SiblingHeld, SiblingTold } from '../sibling-told.ts';
import { ChangeSibling, changeSibling, CorrectSibling, correctSibling } from './change-sibling.ts';

const from = '2025-12-01';
const child = stateAfter(childStream, [registered]);
const bea = derivedId('bea');
const subjectId = derivedId('that they are siblings');
const told: SiblingTold = { siblingId: 'c2', kind: 'full', linked: true };
const held = (of: string, over: Partial<SiblingTold> = {}): Draft<CircumstancesEvent> => ({
  type: 'SiblingChanged',
  data: { subjectId: of, from },
  personal: { sibling: { ...told, ...over } },
});
const standing: SiblingHeld = { changeId: factId(0), subjectId, from, told };
const saying = (over: Partial<ChangeSibling['data']> = {}) =>
  asked(ChangeSibling, { childId: 'c1', ...told, from, ...over });
const made = derivedId(saying().envelope.commandId, 'subject');
const given = (known: readonly SiblingHeld[] = [], sibling: Child = child) =>
  specification(circumstancesStream, (command: ChangeSibling, circumstances, facts) =>
    changeSibling(command, circumstances, facts, { child, sibling, held: known }),
  );

describe('From a day on, another child is a sibling', () => {
  it('is told, sealed whole with whom it names', () => given()().when(saying()).then(held(made)));

  it('is told otherwise, and ended, of the one that is recorded', () =>
    given([standing])(held(subjectId))
      .when(saying({ subjectId, linked: false }))
      .then(held(subjectId, { linked: false })));

  it.each([
    ['the child itself', saying({ siblingId: 'c1' }), 'sibling-of-itself', [], child],
    ['nobody on record', saying(), 'no-such-sibling', [], childStream.initial],
    [
      'one whose data was destroyed',
      saying(),
      'no-such-sibling',
      [],
      stateAfter(childStream, [registered, destroyed()]),
    ],
    ['one who is recorded so already', saying(), 'already-siblings', [standing], child],
    ['another than was recorded', saying({ subjectId, siblingId: bea }), 'sibling-is-another', [standing], child],
  ] as const)('is refused of %s', (_, command, reason, known, sibling) =>
    given(known, sibling)(held(subjectId)).when(command).refused(reason),
  );

  it('is not told where one of the two lives where nobody is to know, and may be ended there', () => {
    const protecting = specification(circumstancesStream, (command: ChangeSibling, circumstances, facts) =>
      changeSibling(command, circumstances, facts, { child, sibling: child, held: [standing], isProtected: true }),
    );
    protecting(held(subjectId))
      .when(saying({ subjectId, kind: 'half' }))
      .refused('sibling-of-protected');
    protecting(held(subjectId))
      .when(saying({ subjectId, linked: false }))
      .then(held(subjectId, { linked: false }));
  });

  it('is told to who may not know of it by no other answer than where nothing is recorded of the two', () => {
    const protecting = (known: readonly SiblingHeld[]) =>
      specification(circumstancesStream, (command: ChangeSibling, circumstances, facts) =>
        changeSibling(command, circumstances, facts, { child, sibling: child, held: known, isProtected: true }),
      )();
    for (const command of [saying(), saying({ linked: false })]) {
      protecting([]).when(command).refused('sibling-of-protected');
      protecting([standing]).when(command).refused('sibling-of-protected');
    }
  });

  it('completes what the other record says alone, and is refused where that says otherwise', () => {
    const there = { ...standing, told: { ...told, siblingId: 'c1' } };
    const elsewhere = (over: Partial<SiblingHeld>) =>
      specification(circumstancesStream, (command: ChangeSibling, circumstances, facts) =>
        changeSibling(command, circumstances, facts, {
          ...{ child, sibling: child, held: [] },
          elsewhere: [{ ...there, ...over }],
        }),
      )();
    elsewhere({}).when(saying()).then(held(made));
    elsewhere({ told: { ...there.told, kind: 'half' } })
      .when(saying())
      .refused('already-siblings');
  });

  it('is corrected whole, of the same child', () => {
    const correcting = (siblingId: string) =>
      specification(circumstancesStream, (command: CorrectSibling, circumstances, facts) =>
        correctSibling(command, circumstances, facts, { child, sibling: child, held: [standing] }),
      )(held(subjectId)).when(
        asked(CorrectSibling, {
          ...{ childId: 'c1', ...told, siblingId, kind: 'half', from, changeId: factId(0), reason: 'the aunt said so' },
        }),
      );
    correcting('c2').then({
      type: 'SiblingChangedCorrected',
      data: { original: factId(0), now: { subjectId, from } },
      personal: { sibling: { ...told, kind: 'half' }, reason: 'the aunt said so' },
    });
    correcting(bea).refused('sibling-is-another');
  });
});
