import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay } from '../calendar/index.ts';
import { addDays, answered, civilDate, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { subjectAccessDue, type Awaited, type SubjectAccessRequest } from './index.ts';

const request = (receivedOn: IsoDate, change: Partial<SubjectAccessRequest> = {}): SubjectAccessRequest => ({
  receivedOn,
  awaited: [],
  extensionToldOn: null,
  ...change,
});
const due = (...given: Parameters<typeof request>) => answered(subjectAccessDue(request(...given)));
const wait = (askedOn: IsoDate, answeredOn: IsoDate | null, what: Awaited['what'] = 'clarification'): Awaited => ({
  what,
  askedOn,
  answeredOn,
});

describe('Subject access request [information.subject-access] [information.subject-access@UK GDPR]', () => {
  it.each(
    vectors<'received' | 'nominal' | 'due'>(
      'V-SAR',
      `received,nominal,due
       2026-01-31,2026-02-28,2026-03-02
       2026-01-30,2026-02-28,2026-03-02
       2025-02-28,2025-03-28,2025-03-28
       2024-02-29,2024-03-29,2024-04-02
       2020-05-12,2020-06-12,2020-06-12`,
    ),
  )('$id: received $received, nominally $nominal, due by $due', ({ received, nominal, due: by }) =>
    expect(due(civilDate(received)).result).toEqual({ nominal, due: by, daysStopped: 0, extension: 'none' }),
  );

  it('V-SAR: says why it is a Monday', () =>
    expect(due('2026-01-31').sentence).toBe(
      'Subject access request received on 31 January 2026: to be answered by Monday 2 March 2026 (1 month from receipt; Saturday 28 February 2026 is not a working day).',
    ));

  it.each<[string, Awaited[], number, IsoDate]>([
    ['ten days', [wait('2020-05-14', '2020-05-24')], 10, '2020-06-22'],
    ['one day', [wait('2020-05-14', '2020-05-15')], 1, '2020-06-15'],
    ['answered on the day', [wait('2020-05-14', '2020-05-14')], 0, '2020-06-12'],
    ['one after the other', [wait('2020-05-24', '2020-05-26'), wait('2020-05-14', '2020-05-16')], 4, '2020-06-16'],
    ['both at once', [wait('2020-05-14', '2020-05-24'), wait('2020-05-16', '2020-05-26')], 12, '2020-06-24'],
    ['one within the other', [wait('2020-05-14', '2020-05-24'), wait('2020-05-16', '2020-05-18')], 10, '2020-06-22'],
    ['asked on the last day', [wait('2020-06-12', '2020-06-14')], 2, '2020-06-15'],
    ['asked when time was over', [wait('2020-06-13', '2020-06-20')], 0, '2020-06-12'],
  ])('stops while an answer is awaited: %s', (_, awaited, daysStopped, by) =>
    expect(due('2020-05-12', { awaited }).result).toMatchObject({ daysStopped, due: by }),
  );

  it.each<[IsoDate, IsoDate, IsoDate, number, IsoDate]>([
    ['2024-02-29', '2024-04-02', '2024-04-12', 10, '2024-04-12'],
    ['2024-02-29', '2024-04-01', '2024-04-02', 1, '2024-04-03'],
    ['2024-02-29', '2024-03-29', '2024-04-02', 4, '2024-04-02'],
    ['2020-05-13', '2020-06-15', '2020-06-26', 11, '2020-06-26'],
    ['2020-05-13', '2020-06-16', '2020-06-26', 0, '2020-06-15'],
  ])(
    'received %s, asked %s and answered %s: the %i days run from the day to which the time had moved, to %s',
    (received, askedOn, answeredOn, daysStopped, by) =>
      expect(due(received, { awaited: [wait(askedOn, answeredOn)] }).result).toMatchObject({ daysStopped, due: by }),
  );

  it('says of no other day from where they run', () =>
    expect(due('2020-05-12', { awaited: [wait('2020-06-12', '2020-06-14')] }).sentence).not.toContain('counted from'));

  it('says from where they run', () =>
    expect(due('2024-02-29', { awaited: [wait('2024-04-02', '2024-04-12')] }).sentence).toBe(
      'Subject access request received on 29 February 2024: to be answered by Friday 12 April 2024 (1 month from receipt, and 10 days for which the clock stood (guidance), counted from Tuesday 2 April 2024, to which the time had moved).',
    ));

  it('has no date while an answer is awaited', () => {
    const awaited = [wait('2020-05-14', '2020-05-16'), wait('2020-05-20', null, 'proof of identity')];
    const open = due('2020-05-12', { awaited });
    expect(open.result).toEqual({ nominal: null, due: null, daysStopped: 2, extension: 'none' });
    expect(open.sentence).toBe(
      'Subject access request received on 12 May 2020: the clock stands (guidance) until proof of identity is received.',
    );
  });

  it('names all that is awaited', () => {
    const awaited = [wait('2020-05-14', null), wait('2020-05-20', null, 'proof of identity')];
    expect(due('2020-05-12', { awaited }).sentence).toContain(
      'until clarification and proof of identity are received.',
    );
  });

  it('rests on what a working day is', () =>
    expect(due('2020-05-12').restsOn).toEqual([{ id: 'calendar.working-day', version: 'Monday to Friday' }]));

  it('says for how long it stood', () =>
    expect(due('2020-05-12', { awaited: [wait('2020-05-14', '2020-05-15')] }).sentence).toBe(
      'Subject access request received on 12 May 2020: to be answered by Monday 15 June 2020 (1 month from receipt, and 1 day for which the clock stood (guidance); Saturday 13 June 2020 is not a working day).',
    ));

  it.each<[IsoDate, 'holds' | 'told too late', IsoDate]>([
    ['2020-05-12', 'holds', '2020-08-12'],
    ['2020-06-12', 'holds', '2020-08-12'],
    ['2020-06-13', 'told too late', '2020-06-12'],
  ])('extended, the person told on %s: %s, due by %s', (extensionToldOn, extension, by) =>
    expect(due('2020-05-12', { extensionToldOn }).result).toMatchObject({ extension, due: by }),
  );

  it('may be extended while the clock stands, though the month be over', () => {
    const awaited = [wait('2020-05-14', null)];
    expect(due('2020-05-12', { awaited, extensionToldOn: '2020-07-20' }).result).toMatchObject({
      extension: 'holds',
      due: null,
    });
  });

  it('says that an extension came too late', () =>
    expect(due('2020-05-12', { extensionToldOn: '2020-06-13' }).sentence).toContain(
      '(1 month from receipt). The extension was told too late and does not count.',
    ));

  it('moves over a bank holiday of the council’s own knowledge', () => {
    const oneOffs = { added: [{ date: '2020-06-12' as IsoDate, name: 'proclaimed' }], removed: [] };
    expect(answered(subjectAccessDue(request('2020-05-12'), oneOffs)).result.due).toBe('2020-06-15');
  });

  it('is due on a working day, never before its receipt, and the later for waiting or extending', () => {
    fc.assert(
      fc.property(dates('2018-05-25', '2026-02-04'), fc.nat(40), fc.nat(60), (received, after, days) => {
        const plain = due(received).result;
        const askedOn = addDays(received, after);
        const waited = due(received, { awaited: [wait(askedOn, addDays(askedOn, days))] }).result;
        expect(isWorkingDay(plain.due!) && plain.due! > received && plain.due! >= plain.nominal!).toBe(true);
        expect(waited.due! >= plain.due!).toBe(true);
        expect(due(received, { extensionToldOn: received }).result.due! > plain.due!).toBe(true);
      }),
    );
  });

  it('is never due before an answer for which the clock stood', () => {
    const waits = fc.array(fc.tuple(fc.nat(45), fc.nat(20)), { maxLength: 5 });
    fc.assert(
      fc.property(dates('2018-05-25', '2026-02-04'), waits, fc.boolean(), (received, given, extended) => {
        const awaited = given.map(([after, days]) => wait(addDays(received, after), addDays(received, after + days)));
        const until = (of: readonly Awaited[]) =>
          due(received, { awaited: of, extensionToldOn: extended ? received : null }).result;
        const { due: by, daysStopped } = until(awaited);
        awaited
          .filter((each) => until(awaited.filter((other) => other !== each)).daysStopped < daysStopped)
          .forEach(({ answeredOn }) => expect(by! >= answeredOn!).toBe(true));
      }),
    );
  });

  it('is a gap before the UK GDPR', () =>
    expect(subjectAccessDue(request('2018-05-24'))).toMatchObject({ kind: 'gap', reason: expect.any(String) }));
});

describe('A request that cannot be [information.subject-access]', () => {
  const rubbish = { added: [{ date: '2026-06-31' as IsoDate, name: 'proclaimed' }], removed: [] };
  it.each<[string, string, () => unknown]>([
    ['receivedOn', 'not-a-civil-date', () => due('2026-02-30', { extensionToldOn: '2026-03-01' })],
    ['receivedOn', 'not-a-civil-date', () => due('2026-02-30')],
    ['added[0]', 'not-a-civil-date', () => subjectAccessDue(request('2026-05-12'), rubbish)],
    ['awaited[0].askedOn', 'before-the-request', () => due('2026-05-12', { awaited: [wait('2026-05-11', null)] })],
    [
      'awaited[0].answeredOn',
      'answered-before-asked',
      () => due('2026-05-12', { awaited: [wait('2026-05-14', '2026-05-13')] }),
    ],
    [
      'awaited[0].answeredOn',
      'not-a-civil-date',
      () => due('2026-05-12', { awaited: [wait('2026-05-14', '2026-05-32')] }),
    ],
    [
      'awaited[0].what',
      'not-one-of',
      () => due('2026-05-12', { awaited: [wait('2026-05-14', null, 'a fee' as never)] }),
    ],
    ['extensionBecause', 'not-one-of', () => due('2026-05-12', { extensionBecause: 'holidays' as 'complexity' })],
    ['extensionToldOn', 'before-the-request', () => due('2026-05-12', { extensionToldOn: '2026-05-11' })],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
