import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  dataComplaint,
  educationalRecordRight,
  freedomOfInformationDue,
  presumedAsker,
  redactionReasons,
  type RecordHolder,
} from './index.ts';

describe('Freedom of information request [information.foi] [calendar.working-day.united-kingdom]', () => {
  it.each<[IsoDate, IsoDate]>([
    ['2026-06-01', '2026-06-30'],
    ['2026-03-27', '2026-04-28'],
    ['2026-12-24', '2027-01-27'],
    // Saint Patrick's Day, the Battle of the Boyne and its substitute, the first Monday in August, Saint Andrew's Day.
    ['2026-03-02', '2026-03-31'],
    ['2025-07-01', '2025-07-30'],
    ['2026-07-20', '2026-08-18'],
    ['2026-11-10', '2026-12-09'],
    // A tribunal counted 14 July and 4 August 2014 out, though neither is a bank holiday in England.
    ['2014-07-11', '2014-08-12'],
    // Moved to June for the jubilee of 2012, in all of the United Kingdom.
    ['2012-05-21', '2012-06-20'],
    ['2012-05-10', '2012-06-11'],
    // Saint Andrew's Day has been a bank holiday since 2007.
    ['2006-11-10', '2006-12-08'],
    ['2007-11-09', '2007-12-10'],
    // Monday 15 June 2026 was proclaimed a bank holiday in Scotland alone.
    ['2026-05-18', '2026-06-17'],
    ['2026-06-12', '2026-07-14'],
  ])('received %s, due by %s', (received, by) => expect(answered(freedomOfInformationDue(received)).result).toBe(by));

  it('says so in words', () =>
    expect(answered(freedomOfInformationDue('2026-06-01')).sentence).toBe(
      'Request received on 1 June 2026: to be answered by Tuesday 30 June 2026 (20 working days).',
    ));

  it('leaves out a day that the council knows before the library does', () => {
    const oneOffs = { added: [{ date: '2026-06-22', name: 'A proclaimed day' }], removed: [] } as const;
    expect(answered(freedomOfInformationDue('2026-06-01', oneOffs)).result).toBe('2026-07-01');
  });

  it('counts a proclaimed day that the council takes away', () => {
    const oneOffs = { added: [], removed: ['2026-06-15'] } as const;
    expect(answered(freedomOfInformationDue('2026-06-01', oneOffs)).result).toBe('2026-06-29');
  });

  it('refuses what is no date', () =>
    expectRefused(() => freedomOfInformationDue('2026-02-29'), 'receivedOn', 'not-a-civil-date'));

  it('rests on what a working day is', () =>
    expect(answered(freedomOfInformationDue('2026-06-01')).restsOn).toEqual([
      { id: 'calendar.working-day.united-kingdom', version: 'FOIA 2000 s10(6)' },
    ]));
});

describe('A complaint about personal data [information.data-complaint]', () => {
  it.each<[IsoDate, IsoDate]>([
    ['2026-06-19', '2026-07-18'],
    ['2027-01-31', '2027-03-01'],
  ])('received on %s is acknowledged by %s', (received, by) =>
    expect(answered(dataComplaint(received)).result.acknowledgeBy).toBe(by),
  );

  it('says what is owed, and is announced before', () => {
    expect(answered(dataComplaint('2026-06-19')).sentence).toBe(
      'Data complaint received on 19 June 2026: to be acknowledged by Saturday 18 July 2026 (30 days beginning with its receipt); without undue delay: enquiries, so far as appropriate; news of progress; the outcome. It can be made by a form that can be completed electronically, and other ways.',
    );
    const before = dataComplaint('2026-06-18');
    expect([before.kind, before.wouldBe.length]).toEqual(['gap', 1]);
    expectRefused(() => dataComplaint('2026-06-31'), 'receivedOn', 'not-a-civil-date');
  });
});

describe('Who may ask [information.child-understands] [information.educational-record]', () => {
  it('presumes that a child of thirteen understands', () => {
    expect(answered(presumedAsker('2013-06-01', '2026-06-01'))).toMatchObject({
      result: 'the child',
      sentence:
        'Aged 13 on 1 June 2026: the child is presumed to ask (understanding presumed from 13; a person judges).',
    });
    const younger = answered(presumedAsker('2013-06-02', '2026-06-01'));
    expect(younger.result).toBe('the parent, for the child');
    expect(younger.sentence).toBe(
      'Aged 12 on 1 June 2026: the parent is presumed to ask for the child (understanding presumed from 13; a person judges).',
    );
    expect(answered(presumedAsker('2013-06-02', '2026-06-01', 12)).result).toBe('the child');
  });

  it.each<[RecordHolder, boolean]>([
    ['maintained school', true],
    ['academy', false],
    ['local authority', false],
    ['provider', false],
  ])('a parent’s own right against a %s: %s', (holder, has) =>
    expect(answered(educationalRecordRight(holder, '2026-06-01')).result).toBe(has),
  );

  it.each<[RecordHolder, string]>([
    [
      'maintained school',
      'On 1 June 2026 a parent has a right of their own to see the educational record: a maintained school holds it.',
    ],
    [
      'academy',
      'On 1 June 2026 a parent has no right of their own to see the educational record: an academy holds it. The right of access is the child’s; a parent may use it for a child who does not understand it.',
    ],
  ])('says so in words: %s', (holder, sentence) =>
    expect(answered(educationalRecordRight(holder, '2026-06-01')).sentence).toBe(sentence),
  );

  it.each<[string, string, () => unknown]>([
    ['holder', 'not-one-of', () => educationalRecordRight('nursery' as RecordHolder, '2026-06-01')],
    ['on', 'before-birth', () => presumedAsker('2026-06-02', '2026-06-01')],
    ['from', 'not-a-whole-number', () => presumedAsker('2013-06-02', '2026-06-01', Number.NaN)],
    ['from', 'not-a-whole-number', () => presumedAsker('2013-06-02', '2026-06-01', -3.5)],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('Reasons for holding back [information.redaction]', () => {
  it('are a closed list', () => {
    const answer = answered(redactionReasons('2026-06-01'));
    expect(answer.result).toContain('serious harm');
    expect(answer.sentence).toContain('legal privilege and confidential reference.');
  });
});
