import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay } from '../calendar/index.ts';
import { addDays, answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { subjectAccessDue, type Awaited, type SubjectAccessRequest } from './index.ts';

const due = (receivedOn: IsoDate, change: Partial<SubjectAccessRequest> = {}) =>
  answered(subjectAccessDue({ receivedOn, awaited: [], extensionToldOn: null, ...change }));
const wait = (what: Awaited['what'], askedOn: IsoDate, answeredOn: IsoDate | null): Awaited => ({
  what,
  askedOn,
  answeredOn,
});

describe('Right of access since 5 February 2026 [information.subject-access@Article 12A]', () => {
  it.each<[string, IsoDate, Awaited[], IsoDate, IsoDate, number]>([
    ['the month begins with the day of receipt', '2026-03-03', [], '2026-04-02', '2026-04-02', 0],
    ['and moves to a working day', '2026-05-14', [], '2026-06-13', '2026-06-15', 0],
    [
      'identity starts the clock, it does not pause it',
      '2026-03-03',
      [wait('proof of identity', '2026-03-04', '2026-03-17')],
      '2026-04-16',
      '2026-04-16',
      0,
    ],
    ['so does a fee', '2026-03-03', [wait('fee', '2026-03-04', '2026-03-20')], '2026-04-19', '2026-04-20', 0],
    [
      'at the latest of them',
      '2026-03-03',
      [wait('fee', '2026-03-04', '2026-03-20'), wait('proof of identity', '2026-03-04', '2026-03-05')],
      '2026-04-19',
      '2026-04-20',
      0,
    ],
    [
      'from asking for clarification to receiving it, both included',
      '2026-03-03',
      [wait('clarification', '2026-03-10', '2026-03-12')],
      '2026-04-05',
      '2026-04-07',
      3,
    ],
    [
      'asked and answered on a day',
      '2026-03-03',
      [wait('clarification', '2026-03-10', '2026-03-10')],
      '2026-04-03',
      '2026-04-07',
      1,
    ],
    [
      'two at once stop it once',
      '2026-03-03',
      [wait('clarification', '2026-03-12', '2026-03-14'), wait('clarification', '2026-03-10', '2026-03-12')],
      '2026-04-07',
      '2026-04-07',
      5,
    ],
    [
      'one within the other',
      '2026-03-03',
      [wait('clarification', '2026-03-10', '2026-03-14'), wait('clarification', '2026-03-11', '2026-03-12')],
      '2026-04-07',
      '2026-04-07',
      5,
    ],
    [
      'before the month has begun nothing counts anyway',
      '2026-03-03',
      [wait('proof of identity', '2026-03-03', '2026-03-10'), wait('clarification', '2026-03-05', '2026-03-11')],
      '2026-04-11',
      '2026-04-13',
      2,
    ],
    [
      'asked on the last day',
      '2026-03-03',
      [wait('clarification', '2026-04-02', '2026-04-10')],
      '2026-04-11',
      '2026-04-13',
      9,
    ],
    [
      'asked when the month was over',
      '2026-03-03',
      [wait('clarification', '2026-04-03', '2026-04-10')],
      '2026-04-02',
      '2026-04-02',
      0,
    ],
  ])('%s: received %s, %j', (_, received, awaited, nominal, by, daysStopped) =>
    expect(due(received, { awaited }).result).toEqual({ nominal, due: by, daysStopped, extension: 'none' }),
  );

  it('shows the day that the Commissioner counts beside it', () => {
    const { reading, sentence, restsOn } = due('2026-03-03');
    expect(reading?.chosen).toBe('a month beginning with the day');
    expect(reading?.others.map(({ result }) => [result.nominal, result.due])).toEqual([['2026-04-03', '2026-04-07']]);
    expect(sentence).toBe(
      'Subject access request received on 3 March 2026: to be answered by Thursday 2 April 2026 (1 month beginning with 3 March 2026); as the Commissioner counts, by Tuesday 7 April 2026.',
    );
    expect(restsOn.map(({ id }) => id)).toEqual(['calendar.working-day']);
  });

  it('says what it counted', () =>
    expect(
      due('2026-03-03', {
        awaited: [wait('fee', '2026-03-04', '2026-03-05'), wait('clarification', '2026-03-10', '2026-03-12')],
      }).sentence,
    ).toBe(
      'Subject access request received on 3 March 2026: to be answered by Tuesday 7 April 2026 (1 month beginning with 5 March 2026, and 3 days that do not count); as the Commissioner counts, by Wednesday 8 April 2026.',
    ));

  it('has no date before the month begins, or while clarification is awaited', () => {
    const notBegun = due('2026-03-03', { awaited: [wait('proof of identity', '2026-03-04', null)] });
    expect(notBegun.result).toEqual({ nominal: null, due: null, daysStopped: 0, extension: 'none' });
    expect(notBegun.sentence).toBe(
      'Subject access request received on 3 March 2026: the month begins when proof of identity is received.',
    );
    const stands = due('2026-03-03', {
      awaited: [wait('clarification', '2026-03-05', '2026-03-06'), wait('clarification', '2026-03-10', null)],
    });
    expect(stands.result).toEqual({ nominal: null, due: null, daysStopped: 2, extension: 'none' });
    expect(stands.sentence).toBe(
      'Subject access request received on 3 March 2026: no day counts until clarification is received.',
    );
    const both = [wait('fee', '2026-03-04', null), wait('proof of identity', '2026-03-04', null)];
    expect(due('2026-03-03', { awaited: both }).sentence).toContain(
      'begins when fee and proof of identity are received',
    );
  });

  it.each<[IsoDate, SubjectAccessRequest['extensionBecause'], string, IsoDate]>([
    ['2026-04-02', 'complexity', 'holds', '2026-06-02'],
    ['2026-04-02', 'number of requests', 'holds', '2026-06-02'],
    ['2026-04-03', 'complexity', 'told too late', '2026-04-02'],
    ['2026-03-20', 'another', 'no ground', '2026-04-02'],
    ['2026-03-20', undefined, 'no ground', '2026-04-02'],
  ])('extended, told on %s for %s: %s', (extensionToldOn, extensionBecause, extension, by) => {
    const because = extensionBecause === undefined ? {} : { extensionBecause };
    const answer = due('2026-03-03', { extensionToldOn, ...because });
    expect(answer.result).toMatchObject({ extension, due: by });
    expect(answer.sentence.includes('does not count')).toBe(extension !== 'holds');
  });

  it('says why an extension does not count', () => {
    const because = (extensionToldOn: IsoDate, extensionBecause: 'complexity' | 'another') =>
      due('2026-03-03', { extensionToldOn, extensionBecause }).sentence;
    expect(because('2026-03-20', 'another')).toContain(
      ' The extension does not count: only for complexity or the number of requests, told with the reasons.',
    );
    expect(because('2026-04-03', 'complexity')).toContain(' The extension was told too late and does not count.');
  });

  it('may be extended before the month begins', () => {
    const awaited = [wait('fee', '2026-03-04', null)];
    const change = { awaited, extensionToldOn: '2026-03-05', extensionBecause: 'complexity' } as const;
    expect(due('2026-03-03', change).result.extension).toBe('holds');
  });

  it('says why the day is another', () =>
    expect(due('2026-05-14').sentence).toBe(
      'Subject access request received on 14 May 2026: to be answered by Monday 15 June 2026 (1 month beginning with 14 May 2026; Saturday 13 June 2026 is not a working day); as the Commissioner counts, by Monday 15 June 2026.',
    ));

  it('says one day as one', () =>
    expect(due('2026-03-03', { awaited: [wait('clarification', '2026-03-10', '2026-03-10')] }).sentence).toContain(
      ', and 1 day that does not count;',
    ));

  it('may be extended while clarification is awaited, though the month be over', () => {
    const awaited = [wait('clarification', '2026-03-10', null)];
    const change = { awaited, extensionToldOn: '2026-05-20', extensionBecause: 'complexity' } as const;
    expect(due('2026-03-03', change).result).toMatchObject({ extension: 'holds', due: null });
  });

  it('would hold from Royal Assent, and holds from 5 February 2026', () => {
    expect(due('2025-06-18').wouldBe).toEqual([]);
    expect(due('2026-02-04').rule.version).toBe('UK GDPR');
    expect(due('2026-02-04').wouldBe.map(({ result }) => result.due)).toEqual(['2026-03-03']);
    expect(due('2026-02-05').rule.version).toBe('Article 12A');
    expect(due('2026-02-05').caveats).toContain(
      'The wording of Article 12A, read in its twin of section 54 of the Data Protection Act 2018 (from memory, unverified)',
    );
  });

  it('is due on a working day, after its receipt, and never later than the Commissioner counts', () => {
    fc.assert(
      fc.property(dates('2026-02-05'), fc.nat(40), fc.nat(60), (received, after, days) => {
        const plain = due(received);
        const other = plain.reading!.others[0]!.result;
        expect(isWorkingDay(plain.result.due!) && plain.result.due! > received).toBe(true);
        expect(plain.result.due! <= other.due!).toBe(true);
        const askedOn = addDays(received, after);
        const awaited = [wait('clarification', askedOn, addDays(askedOn, days))];
        expect(due(received, { awaited }).result.due! >= plain.result.due!).toBe(true);
        const identity = [wait('proof of identity', askedOn, addDays(askedOn, days))];
        expect(due(received, { awaited: identity }).result.due! > addDays(askedOn, days)).toBe(true);
      }),
    );
  });
});
