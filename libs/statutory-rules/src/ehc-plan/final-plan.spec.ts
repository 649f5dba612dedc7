import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { finalPlanDue, PHASE_TRANSFERS, type PhaseTransfer, type Transfer } from './index.ts';

const secondary = (on: IsoDate): Transfer => ({ phase: 'primary to secondary', on });
const due = (meeting: IsoDate, noticeSent: IsoDate, transfer: Transfer | null = null) =>
  answered(finalPlanDue({ meeting, noticeSent, transfer }));

describe('Final amended plan [ehcp.review]', () => {
  it('never moves past twelve weeks for a late notice', () =>
    expect(due('2026-03-10', '2026-04-14')).toMatchObject({
      result: {
        due: '2026-06-02',
        eightWeeksFromNotice: '2026-06-09',
        twelveWeeksFromMeeting: '2026-06-02',
        longstop: null,
      },
      inputs: { meeting: '2026-03-10', noticeSent: '2026-04-14', transfer: null },
      restsOn: [],
      caveats: [],
      sentence:
        'Final amended plan due by Tuesday 2 June 2026, the earliest of its limits (8 weeks from the notice: 9 June 2026; 12 weeks from the meeting: 2 June 2026).',
    }));

  it('may have its notice on the day of the meeting', () =>
    expect(due('2026-03-10', '2026-03-10').result.due).toBe('2026-05-05'));

  it('names the longstop of a phase transfer, and the rule it rests on', () => {
    const transfer = secondary('2026-09-01');
    expect(due('2025-12-01', '2025-12-29', transfer)).toMatchObject({
      result: { due: '2026-02-14', longstop: '2026-02-14' },
      inputs: { meeting: '2025-12-01', noticeSent: '2025-12-29', transfer },
      restsOn: [{ id: 'ehcp.phase-transfer', version: 'SEND Regs 2014' }],
      sentence:
        'Final amended plan due by Saturday 14 February 2026, the earliest of its limits (8 weeks from the notice: 23 February 2026; 12 weeks from the meeting: 23 February 2026; phase transfer: 14 February 2026).',
    });
  });

  it('keeps the earlier limit where the longstop is the later', () =>
    expect(due('2025-12-01', '2025-12-29', { phase: 'secondary to post-16', on: '2026-09-01' }).result).toMatchObject({
      due: '2026-02-23',
      longstop: '2026-03-30',
    }));

  it.each<[string, IsoDate, IsoDate, Transfer | null, IsoDate, string]>([
    ['a longstop before the meeting', '2026-02-15', '2026-02-20', secondary('2026-09-01'), '2026-02-14', 'the meeting'],
    [
      'a longstop before the notice',
      '2026-02-14',
      '2026-02-15',
      secondary('2026-09-01'),
      '2026-02-14',
      'the notice was sent',
    ],
    ['a longstop on the notice', '2026-02-14', '2026-02-14', secondary('2026-09-01'), '2026-02-14', ''],
    ['twelve weeks before the notice', '2026-02-09', '2026-05-05', null, '2026-05-04', 'the notice was sent'],
    ['twelve weeks on the notice', '2026-02-09', '2026-05-04', null, '2026-05-04', ''],
  ])('says what had passed already: %s', (_, meeting, noticeSent, transfer, by, trigger) => {
    const { result, sentence } = due(meeting, noticeSent, transfer);
    expect(result.due).toBe(by);
    const passed = trigger === '' ? '' : `, which had passed before ${trigger}`;
    expect(sentence).toMatch(
      new RegExp(String.raw`^Final amended plan due by \w+ \d+ \w+ 2026${passed}, the earliest of`),
    );
  });

  it('says so in a whole sentence', () =>
    expect(due('2026-03-10', '2026-03-17', secondary('2026-09-01')).sentence).toBe(
      'Final amended plan due by Saturday 14 February 2026, which had passed before the meeting, the earliest of its limits (8 weeks from the notice: 12 May 2026; 12 weeks from the meeting: 2 June 2026; phase transfer: 14 February 2026).',
    ));

  it('takes a transfer on the day of the meeting', () =>
    expect(due('2026-09-01', '2026-09-01', secondary('2026-09-01')).result.due).toBe('2026-02-14'));

  it('is due by the earliest of its limits, and before its trigger only where that has passed and is said', () => {
    fc.assert(
      fc.property(
        dates('2014-09-01'),
        fc.nat(120),
        fc.constantFrom(...PHASE_TRANSFERS),
        fc.nat(400),
        (meeting, late, phase, ahead) => {
          const noticeSent = addDays(meeting, late);
          const free = due(meeting, noticeSent).result;
          expect(free.due).toBe([free.eightWeeksFromNotice, free.twelveWeeksFromMeeting].sort()[0]);
          const bound = due(meeting, noticeSent, { phase, on: addDays(meeting, ahead) });
          expect(bound.result.due).toBe([free.due, bound.result.longstop!].sort()[0]);
          expect(bound.sentence.includes('which had passed before')).toBe(bound.result.due < noticeSent);
        },
      ),
    );
  });

  it('has no answer for a meeting before the regulations, whatever the transfer', () => {
    const early = { meeting: '2014-08-31', noticeSent: '2014-09-01' } as const;
    expect(finalPlanDue({ ...early, transfer: null }).kind).toBe('gap');
    expect(finalPlanDue({ ...early, transfer: secondary('2014-08-31') }).kind).toBe('gap');
    expect(finalPlanDue({ ...early, transfer: secondary('2015-09-01') }).kind).toBe('gap');
  });
});

describe('Final plans that cannot be dated [ehcp.review]', () => {
  const meeting = '2026-03-10';
  const given = (change: object) => () => finalPlanDue({ meeting, noticeSent: meeting, transfer: null, ...change });
  it.each<[string, string, () => unknown]>([
    ['meeting', 'not-a-civil-date', given({ meeting: '2026-3-10' })],
    ['noticeSent', 'not-a-civil-date', given({ noticeSent: '2026-02-30' })],
    ['noticeSent', 'before-the-meeting', given({ noticeSent: '2026-03-09' })],
    ['transfer.on', 'not-a-civil-date', given({ transfer: secondary('2026-9-1') })],
    ['transfer.on', 'transfer-before-the-meeting', given({ transfer: secondary('2026-03-09') })],
    ['transfer.on', 'transfer-before-the-meeting', given({ transfer: secondary('2025-09-01') })],
    ['transfer.phase', 'not-one-of', given({ transfer: { phase: 'school to work' as PhaseTransfer, on: meeting } })],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
