import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { destroyed, registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { UpnHolder } from '../../child/upn-holder.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import type { UpnTold } from '../upn-told.ts';
import { ChangeUpn, changeUpn, CorrectUpn, correctUpn } from './change-upn.ts';

const from = '2025-12-01';
const child = stateAfter(childStream, [{ ...registered, effectiveOn: '2025-09-02' }]);
const number: UpnTold = { upn: 'U931400025001', noneBecause: null };
const told = (said: UpnTold): Draft<CircumstancesEvent> => ({
  type: 'UpnChanged',
  data: { from },
  personal: { number: said },
});
const given = (holder: UpnHolder | null = null, of = child) =>
  specification(circumstancesStream, (command: ChangeUpn, circumstances, facts) =>
    changeUpn(command, circumstances, facts, { child: of, holder }),
  );
const saying = (over: Partial<UpnTold> = {}, day: '2025-12-01' | '2026-01-13' = from) =>
  asked(ChangeUpn, { childId: 'c1', ...number, ...over, from: day });

describe('From a day on, this is a child’s unique pupil number', () => {
  it('is told, sealed whole', () => given()().when(saying()).then(told(number)));

  it('may be that there is none, and why', () => {
    const none: UpnTold = { upn: null, noneBecause: 'new-to-england' };
    given()().when(saying(none)).then(told(none));
  });

  it('may be a temporary one', () =>
    given()()
      .when(saying({ upn: 'M80120000500A' }))
      .then(told({ upn: 'M80120000500A', noneBecause: null })));

  it('is asked about where its authority is on no list', () =>
    given()()
      .when(saying({ upn: 'N998200005001' }))
      .questioned('upn-of-unknown-authority:n998200005001'));

  it('is asked about where another child has it, or had it, and tells that there is such a child', () => {
    const [what, another] = ['upn-of-another-child:u931400025001', { childId: 'c2' }];
    given(another)().when(saying()).questioned(what);
    const circumstances = stateAfter(circumstancesStream, []);
    expect(() => changeUpn(saying(), circumstances, undefined as never, { child, holder: another })).toThrow(
      expect.objectContaining({ tellsOf: ['c2'] }),
    );
    const knowing = asked(ChangeUpn, { childId: 'c1', ...number, from }, { confirmed: [what] });
    given(another)()
      .when(knowing)
      .then({ ...told(number), confirmed: ['upn-of-another-child'] });
  });

  describe('of a child who may have to stay hidden', () => {
    const of = (...numbersToHide: readonly string[]) =>
      specification(circumstancesStream, (command: ChangeUpn, circumstances, facts) =>
        changeUpn(command, circumstances, facts, { child, numbersToHide }),
      )();
    const what = 'changed-for-safety:2025-12-01';

    it('is asked about, since the former number goes on finding it', () => {
      of('A999200005001').when(saying()).questioned(what);
      of('A999200005001', number.upn!)
        .when(asked(ChangeUpn, { childId: 'c1', ...number, from }, { confirmed: [what] }))
        .then({ ...told(number), confirmed: ['changed-for-safety'] });
    });

    it('is the first one, the same, or that there is none: nothing is given away by it', () => {
      of(number.upn!).when(saying()).then(told(number));
      of().when(saying()).then(told(number));
      const none: UpnTold = { upn: null, noneBecause: 'school-asked' };
      of('A999200005001').when(saying(none)).then(told(none));
    });
  });

  it.each([
    ['neither a number nor why there is none', saying({ upn: null }), 'upn-or-why-none', child],
    ['both', saying({ noneBecause: 'other' }), 'upn-and-why-none', child],
    ['a day ahead', saying({}, '2026-01-13'), 'upn-ahead', child],
    ['a child who is not on record', saying(), 'not-registered', childStream.initial],
    [
      'one whose data was destroyed',
      saying(),
      'personal-data-destroyed',
      stateAfter(childStream, [registered, destroyed()]),
    ],
  ] as const)('is refused of %s', (_, command, reason, of) => given(null, of)().when(command).refused(reason));

  it('is corrected whole', () => {
    const better: UpnTold = { upn: 'M80120000500A', noneBecause: null };
    const correcting = (holder: UpnHolder | null) =>
      specification(circumstancesStream, (command: CorrectUpn, circumstances, facts) =>
        correctUpn(command, circumstances, facts, { child, holder }),
      )(told(number)).when(
        asked(CorrectUpn, { childId: 'c1', ...better, from, changeId: factId(0), reason: 'letter misread' }),
      );
    correcting(null).then({
      type: 'UpnChangedCorrected',
      data: { original: factId(0), now: { from } },
      personal: { number: better, reason: 'letter misread' },
    });
    correcting({ childId: 'c2' }).questioned('upn-of-another-child:m80120000500a');
  });
});
