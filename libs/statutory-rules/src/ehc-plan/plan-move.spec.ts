import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_ONE_OFFS, type OneOffHolidays } from '../calendar/index.ts';
import { addDays, answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { afterPlanTransfer, planTransferDue } from './index.ts';

const ANCHORS = 'The 3 months of the later limit begin with the transfer (from memory, unverified)';
const due = (movesOn: IsoDate, learnedOn: IsoDate, oneOffs?: OneOffHolidays) =>
  answered(planTransferDue({ movesOn, learnedOn }, oneOffs));

describe('A plan that moves between authorities [ehcp.move]', () => {
  it.each<[string, IsoDate, IsoDate, IsoDate]>([
    ['learned 15 working days before', '2026-04-27', '2026-04-02', '2026-04-27'],
    ['learned 14 working days before', '2026-04-27', '2026-04-07', '2026-04-27'],
    ['learned 13 working days before', '2026-04-27', '2026-04-08', '2026-04-28'],
    ['learned on the day', '2026-03-27', '2026-03-27', '2026-04-20'],
    ['learned after', '2026-03-27', '2026-04-08', '2026-04-28'],
    ['learned on a Saturday', '2026-03-27', '2026-03-28', '2026-04-21'],
  ])('%s: moves %s, learned %s, transferred by %s', (_, movesOn, learnedOn, by) =>
    expect(due(movesOn, learnedOn).result).toBe(by),
  );

  it('says on which side of 15 working days it was known', () => {
    expect(due('2026-04-27', '2026-04-02').sentence).toBe(
      'Plan to be transferred by Monday 27 April 2026: the day of the move, known at least 15 working days before.',
    );
    expect(due('2026-04-27', '2026-04-03').sentence).toBe(
      'Plan to be transferred by Monday 27 April 2026: 15 working days beginning with 3 April 2026, when the move became known.',
    );
  });

  it('counts by a council’s one-off holidays, and keeps them', () => {
    const oneOffs = { added: [{ date: '2026-04-15' as IsoDate, name: 'Proclaimed' }], removed: [] };
    expect(due('2026-03-27', '2026-03-27', oneOffs)).toMatchObject({
      result: '2026-04-21',
      inputs: { movesOn: '2026-03-27', learnedOn: '2026-03-27', oneOffs },
    });
    expect(due('2026-03-27', '2026-03-27').inputs).toEqual({
      movesOn: '2026-03-27',
      learnedOn: '2026-03-27',
      oneOffs: NO_ONE_OFFS,
    });
  });

  it.each<[string, IsoDate]>([
    ['in good time', '2026-03-02'],
    ['late', '2026-04-27'],
  ])('names what a working day is, with its caveat: known %s', (_, learnedOn) => {
    const { restsOn, caveats } = due('2026-04-27', learnedOn);
    expect(restsOn).toEqual([{ id: 'calendar.working-day', version: 'Monday to Friday' }]);
    expect(caveats).toEqual([ANCHORS, 'Working day: unverified (from memory)']);
  });

  it('is never due before the move, nor before it was known', () => {
    fc.assert(
      fc.property(dates('2014-09-01', '2035-06-30'), fc.integer({ min: -90, max: 90 }), (movesOn, days) => {
        const learnedOn = addDays(movesOn, days);
        const by = due(movesOn, learnedOn).result;
        expect(by >= movesOn && by >= learnedOn).toBe(true);
      }),
    );
  });

  it('is not due sooner for one more bank holiday after the move became known', () => {
    fc.assert(
      fc.property(dates('2026-01-01', '2026-12-31'), fc.nat(40), (learnedOn, days) => {
        const added = [{ date: addDays(learnedOn, days), name: 'Proclaimed' }];
        const by = (oneOffs: OneOffHolidays) => due(learnedOn, learnedOn, oneOffs).result;
        expect(by({ added, removed: [] }) >= by(NO_ONE_OFFS)).toBe(true);
      }),
    );
  });

  it('has no answer before the regulations', () =>
    expect(planTransferDue({ movesOn: '2014-08-31', learnedOn: '2014-08-31' }).kind).toBe('gap'));
});

describe('After a plan has moved [ehcp.move]', () => {
  it.each<[string, IsoDate, IsoDate, IsoDate]>([
    ['twelve months are the later', '2026-01-12', '2025-09-01', '2026-08-31'],
    ['three months are the later', '2026-01-12', '2025-02-01', '2026-04-11'],
    ['three months end with their month', '2025-11-30', '2024-12-01', '2026-02-28'],
  ])('reviews by the later: %s', (_, transferred, reviewed, by) =>
    expect(answered(afterPlanTransfer(transferred, reviewed)).result.reviewBy).toBe(by),
  );

  it('tells the parent within six weeks', () =>
    expect(answered(afterPlanTransfer('2026-01-12', '2025-09-01'))).toMatchObject({
      result: { tellParentBy: '2026-02-23', reviewBy: '2026-08-31' },
      inputs: { transferredOn: '2026-01-12', madeOrReviewed: '2025-09-01' },
      restsOn: [],
      caveats: [ANCHORS],
      sentence:
        'Plan transferred on 12 January 2026: tell the parent by Monday 23 February 2026, review by Monday 31 August 2026, the later of 12 months beginning with 1 September 2025 (31 August 2026) and 3 months beginning with the transfer (11 April 2026).',
    }));

  it('may follow a plan made on the day of the transfer', () =>
    expect(answered(afterPlanTransfer('2026-01-12', '2026-01-12')).result.reviewBy).toBe('2027-01-11'));

  it('has no answer before the regulations', () =>
    expect(afterPlanTransfer('2014-08-31', '2014-08-31').kind).toBe('gap'));
});

describe('Moves that cannot be dated [ehcp.move]', () => {
  const removed = ['2026-1-1'] as unknown as readonly IsoDate[];
  it.each<[string | object, string, () => unknown]>([
    ['learnedOn', 'not-a-civil-date', () => due('2026-01-12', '2026-1-1')],
    ['movesOn', 'not-a-civil-date', () => due('2026-1-1', '2026-01-12')],
    [expect.any(String), 'not-a-civil-date', () => due('2026-01-12', '2026-01-12', { added: [], removed })],
    ['transferredOn', 'not-a-civil-date', () => afterPlanTransfer('2026-1-1', '2025-01-13')],
    ['madeOrReviewed', 'not-a-civil-date', () => afterPlanTransfer('2026-01-01', '2025-1-13')],
    ['madeOrReviewed', 'after-the-transfer', () => afterPlanTransfer('2026-01-12', '2026-01-13')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
