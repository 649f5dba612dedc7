import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  retainAccessLogUntil,
  retainAdoptionRecordUntil,
  retainCareRecordUntil,
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
const kept = (change: Partial<RetainedChild>) =>
  answered(
    retainChildUntil({ ...plain, ...change }, ON, [
      { applies: 'any child', age: 31 },
      { applies: 'ever EHC plan', age: 45 },
    ]),
  );

describe('How long an access log is kept [retention.access-log]', () => {
  it('is as long as the record that was read', () => {
    const answer = answered(retainAccessLogUntil(kept({ everPlan: true }), ON));
    expect([answer.result, answer.sentence]).toEqual([
      '2057-05-10',
      'The access log is kept until 10 May 2057, as long as the record that was read.',
    ]);
    expect(answer.restsOn).toEqual([{ id: 'retention.child', version: 'what the council adopted' }]);
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
      '2031-02-02',
      'The contract or finance record is kept until 2 February 2031, 5 years from its end.',
    ],
  ])('%s, by the council’s own period', (record, until, sentence) => {
    const answer = answered(retainRecordUntil(record, ON, 5));
    expect([answer.result, answer.sentence]).toEqual([until, sentence]);
  });

  it('are kept where the council has adopted no period: another’s is an example', () => {
    const answer = answered(retainRecordUntil('contract under seal', ON, null));
    expect([answer.result, answer.sentence]).toEqual([
      null,
      'The contract under seal record is kept: the council has set no period from its end.',
    ]);
    expect(answer.inputs).toEqual({ record: 'contract under seal', from: ON, adopted: null });
  });
});

describe('A care case record [retention.care-record]', () => {
  it.each<[IsoDate, IsoDate | null, IsoDate]>([
    ['2012-05-10', null, '2087-05-10'],
    ['2012-02-29', null, '2087-03-01'],
    ['2012-05-10', '2026-01-15', '2041-01-15'],
    ['2012-05-10', '2030-05-09', '2045-05-09'],
    ['2012-05-10', '2030-05-10', '2087-05-10'],
    ['2012-05-10', '2012-05-10', '2027-05-10'],
  ])('of one born on %s who died on %s is kept to %s', (born, died, until) =>
    expect(answered(retainCareRecordUntil(born, died, ON)).result).toBe(until),
  );

  it('says why', () => {
    expect(answered(retainCareRecordUntil('2012-05-10', null, ON)).sentence).toBe(
      'The care case record is kept until 10 May 2087, the anniversary of birth at 75.',
    );
    expect(answered(retainCareRecordUntil('2012-05-10', '2026-01-15', ON)).sentence).toBe(
      'The care case record is kept until 15 January 2041, 15 years from a death under 18.',
    );
  });
});

describe('An adoption record [retention.adoption-record]', () => {
  it('is kept for a hundred years from the order', () => {
    const answer = answered(retainAdoptionRecordUntil('2026-02-02'));
    expect([answer.result, answer.sentence]).toEqual([
      '2126-02-02',
      'The adoption record is kept until 2 February 2126, 100 years from the order.',
    ]);
    expect(answer.caveats).toContain('Retention of an adoption record: unverified (from memory)');
  });
});

describe('A record’s retention that cannot be worked out', () => {
  it.each<[string, string, () => unknown]>([
    ['record', 'not-one-of', () => retainRecordUntil('diary' as OtherRecord, ON, null)],
    ['from', 'not-a-civil-date', () => retainRecordUntil('contract or finance', '2026-02-30', null)],
    ['adopted', 'not-a-whole-number', () => retainRecordUntil('contract or finance', ON, -1)],
    ['adopted', 'too-long', () => retainRecordUntil('contract or finance', ON, 200)],
    ['dateOfBirth', 'not-a-civil-date', () => retainCareRecordUntil('2012-02-30', null, ON)],
    ['diedOn', 'not-a-civil-date', () => retainCareRecordUntil('2012-02-28', '2026-02-30', ON)],
    ['diedOn', 'before-birth', () => retainCareRecordUntil('2012-02-28', '2012-02-27', ON)],
    ['on', 'not-a-civil-date', () => retainCareRecordUntil('2012-02-28', null, '2026-02-30')],
    ['orderOn', 'not-a-civil-date', () => retainAdoptionRecordUntil('2026-02-30')],
    ['orderOn', 'too-long', () => retainAdoptionRecordUntil('2100-01-01')],
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
