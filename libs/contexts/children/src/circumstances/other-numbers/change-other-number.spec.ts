import { describe, expect, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { OtherSystem } from '../../asks/other-systems.ts';
import { destroyed, registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import type { OtherNumberTold } from '../other-number-told.ts';
import { ChangeOtherNumber, changeOtherNumber, CorrectOtherNumber, correctOtherNumber } from './change-other-number.ts';

const from = '2025-12-01';
const child = stateAfter(childStream, [registered]);
const ofCare = derivedId('number of care');
const systems: readonly OtherSystem[] = [
  { code: 'social-care', words: 'Social care system', from: '2020-09-01', until: null },
  { code: 'former', words: 'Former database', from: '2015-09-01', until: '2024-09-01' },
];
const number: OtherNumberTold = { system: 'social-care', value: 'LCS 204/418', inUse: true };
const held = (subjectId: string, over: Partial<OtherNumberTold> = {}): Draft<CircumstancesEvent> => ({
  type: 'OtherNumberChanged',
  data: { subjectId, from },
  personal: { number: { ...number, ...over } },
});
const saying = (over: Partial<OtherNumberTold> = {}, day: '2025-12-01' | '2026-01-13' | '2023-12-01' = from) =>
  asked(ChangeOtherNumber, { childId: 'c1', ...number, ...over, from: day });
const made = derivedId(saying().envelope.commandId, 'subject');
const given = (holder: { childId: string } | null = null, of = child) =>
  specification(circumstancesStream, (command: ChangeOtherNumber, circumstances, facts) =>
    changeOtherNumber(command, circumstances, facts, { child: of, holder, systems }),
  );

describe('From a day on, another system knows a child by this number', () => {
  it('is told, sealed whole with its system', () => given()().when(saying()).then(held(made)));

  it('is no longer in use, under the number of the first', () =>
    given()(held(ofCare))
      .when(asked(ChangeOtherNumber, { childId: 'c1', ...number, inUse: false, subjectId: ofCare, from }))
      .then(held(ofCare, { inUse: false })));

  it('is refused of one that is not on record', () =>
    given()()
      .when(asked(ChangeOtherNumber, { childId: 'c1', ...number, subjectId: ofCare, from }))
      .refused('no-such-entry'));

  it('is of a system that the council has on that day; of one that it had, late', () => {
    const former = { system: 'former' };
    given()().when(saying(former)).refused('system-not-listed');
    given()()
      .when(saying(former, '2023-12-01'))
      .then({ ...held(made, former), data: { subjectId: made, from: '2023-12-01' } } as Draft<CircumstancesEvent>);
    given()(held(ofCare, former))
      .when(asked(ChangeOtherNumber, { childId: 'c1', ...number, ...former, inUse: false, subjectId: ofCare, from }))
      .then(held(ofCare, { ...former, inUse: false }));
    const circumstances = stateAfter(circumstancesStream, []);
    expect(() => changeOtherNumber(saying(former), circumstances, undefined as never, { child, systems })).toThrow(
      'The council has no such system on Monday 1 December 2025. It has: Social care system (social-care).',
    );
  });

  it('is asked about where another child has it, or had it, and tells that there is such a child', () => {
    const [what, another] = ['number-of-another-child:lcs204418', { childId: 'c2' }];
    given(another)().when(saying()).questioned(what);
    const circumstances = stateAfter(circumstancesStream, []);
    expect(() =>
      changeOtherNumber(saying(), circumstances, undefined as never, { child, systems, holder: another }),
    ).toThrow(expect.objectContaining({ tellsOf: ['c2'] }));
    const knowing = asked(ChangeOtherNumber, { childId: 'c1', ...number, from }, { confirmed: [what] });
    given(another)()
      .when(knowing)
      .then({ ...held(made), confirmed: ['number-of-another-child'] });
    const ended = asked(ChangeOtherNumber, { childId: 'c1', ...number, inUse: false, subjectId: ofCare, from });
    given(another)(held(ofCare))
      .when(ended)
      .then(held(ofCare, { inUse: false }));
  });

  it('is refused of a number that the child has already in that system, unless it is told of that one', () => {
    const own = (command: ChangeOtherNumber) =>
      specification(circumstancesStream, (each: ChangeOtherNumber, circumstances, facts) =>
        changeOtherNumber(each, circumstances, facts, { child, systems, isOwn: true }),
      )(held(ofCare)).when(command);
    own(saying()).refused('number-on-record-already');
    const ended = { childId: 'c1', ...number, inUse: false, subjectId: ofCare, from } as const;
    own(asked(ChangeOtherNumber, ended)).then(held(ofCare, { inUse: false }));
  });

  it.each([
    ['a day ahead', saying({}, '2026-01-13'), 'other-number-ahead', child],
    ['neither a letter nor a figure', saying({ value: '– / –' }), 'number-without-figures', child],
    ['a child who is not on record', saying(), 'not-registered', childStream.initial],
    [
      'one whose data was destroyed',
      saying(),
      'personal-data-destroyed',
      stateAfter(childStream, [registered, destroyed()]),
    ],
  ] as const)('is refused of %s', (_, command, reason, of) => given(null, of)().when(command).refused(reason));

  it('is corrected whole, of the same one', () => {
    const better = { ...number, value: 'LCS 204/419' };
    const correcting = (holder: { childId: string } | null) =>
      specification(circumstancesStream, (command: CorrectOtherNumber, circumstances, facts) =>
        correctOtherNumber(command, circumstances, facts, { child, holder, systems }),
      )(held(ofCare)).when(
        asked(CorrectOtherNumber, { childId: 'c1', ...better, from, changeId: factId(0), reason: 'letter misread' }),
      );
    correcting(null).then({
      type: 'OtherNumberChangedCorrected',
      data: { original: factId(0), now: { subjectId: ofCare, from } },
      personal: { number: better, reason: 'letter misread' },
    });
    correcting({ childId: 'c2' }).questioned('number-of-another-child:lcs204419');
  });
});
