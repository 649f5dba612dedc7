import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  retainAccessLogUntil,
  retainChildUntil,
  retainRecordUntil,
  retainRegisterEntryUntil,
  type OtherRecord,
  type RetainedChild,
} from './index.ts';

const ON: IsoDate = '2026-02-02';
const plain: RetainedChild = {
  dateOfBirth: '2012-05-10',
  everPlan: false,
  everLookedAfter: false,
  everAdopted: false,
  holds: [],
};
const kept = (change: Partial<RetainedChild>) => answered(retainChildUntil({ ...plain, ...change }, ON));

describe('How long an access log is kept [retention.access-log]', () => {
  it('is as long as the record that was read', () => {
    const answer = answered(retainAccessLogUntil(kept({ everPlan: true }), ON));
    expect([answer.result, answer.sentence]).toEqual([
      '2057-05-10',
      'The access log is kept until 10 May 2057, as long as the record that was read.',
    ]);
    expect(answer.restsOn).toEqual([{ id: 'retention.child', version: 'as Lancashire' }]);
    expect(answer.inputs).toEqual({ recordUntil: '2057-05-10', on: ON, own: null });
  });

  it('may be longer, never shorter', () => {
    const answer = answered(retainAccessLogUntil(kept({}), ON, 1));
    expect([answer.result, answer.sentence]).toEqual([
      '2044-05-10',
      'The access log is kept until 10 May 2044, 1 year longer than the record that was read.',
    ]);
  });

  it('has no end while the record has none', () => {
    const answer = answered(retainAccessLogUntil(kept({ holds: ['inquiry'] }), ON));
    expect([answer.result, answer.sentence]).toEqual([null, 'The access log is kept while the record is.']);
  });
});

describe('Register entries until August 2024 [retention.register@2006 Regs]', () => {
  it('are kept three years', () => {
    const answer = answered(retainRegisterEntryUntil('2024-08-18'));
    expect([answer.result, answer.sentence]).toEqual([
      '2027-08-18',
      'Entry of 18 August 2024 kept at least until 18 August 2027, 3 years.',
    ]);
    expect(answer.caveats).toEqual([
      'That an entry made before 19 August 2024 keeps the period of its own day (from memory, unverified)',
    ]);
  });
});

describe('Register entries since August 2024 [retention.register@2024 Regs]', () => {
  it('are kept six years', () =>
    expect(answered(retainRegisterEntryUntil('2024-08-19'))).toMatchObject({ result: '2030-08-19', caveats: [] }));
});

describe('Other records [retention.other]', () => {
  it.each<[OtherRecord, IsoDate, string]>([
    [
      'independent review panel',
      '2031-02-02',
      'The independent review panel record is kept until 2 February 2031, 5 years from its resolution.',
    ],
    [
      'contract or finance',
      '2032-02-02',
      'The contract or finance record is kept until 2 February 2032, 6 years from its end.',
    ],
    [
      'contract under seal',
      '2038-02-02',
      'The contract under seal record is kept until 2 February 2038, 12 years from its end.',
    ],
  ])('%s', (record, until, sentence) => {
    const answer = answered(retainRecordUntil(record, ON));
    expect([answer.result, answer.sentence]).toEqual([until, sentence]);
  });

  it.each<[OtherRecord, readonly string[]]>([
    ['independent review panel', []],
    ['contract or finance', ['6 years after the end of a contract (from memory, unverified)']],
    ['contract under seal', ['12 years after the end of a contract under seal (from memory, unverified)']],
  ])('%s: its own caveats alone', (record, caveats) =>
    expect(answered(retainRecordUntil(record, ON)).caveats).toEqual(caveats),
  );

  it('take a council’s own period, for want of a national one', () => {
    const answer = answered(retainRecordUntil('contract or finance', ON, 1));
    expect([answer.result, answer.sentence, answer.caveats]).toEqual([
      '2027-02-02',
      'The contract or finance record is kept until 2 February 2027, 1 year from its end.',
      [],
    ]);
  });
});

describe('A record’s retention that cannot be worked out', () => {
  it.each<[string, string, () => unknown]>([
    ['record', 'not-one-of', () => retainRecordUntil('diary' as OtherRecord, ON)],
    ['from', 'not-a-civil-date', () => retainRecordUntil('contract or finance', '2026-02-30')],
    ['own', 'not-a-whole-number', () => retainRecordUntil('contract or finance', ON, -1)],
    ['own', 'too-long', () => retainRecordUntil('contract or finance', ON, 200)],
    ['enteredOn', 'not-a-civil-date', () => retainRegisterEntryUntil('2026-02-30')],
    ['on', 'not-a-civil-date', () => retainAccessLogUntil(kept({}), '2026-02-30')],
    ['own', 'not-a-whole-number', () => retainAccessLogUntil(kept({}), ON, 0.5)],
    ['own', 'too-long', () => retainAccessLogUntil(kept({}), ON, 157)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  it('is worked out to the last year of the calendar', () => {
    expect(answered(retainAccessLogUntil(kept({}), ON, 156)).result).toBe('2199-05-10');
    expect(answered(retainRecordUntil('contract or finance', ON, 173)).result).toBe('2199-02-02');
  });
});
