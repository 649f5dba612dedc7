import { describe, expect, it } from '@jest/globals';
import type { Voided } from '../child-line/line-types.ts';
import { readingRows } from './drawn-rows.ts';
import { changeOf, extension, lineRead, monthOfMarks, toldBy } from './line-read.fixtures.ts';
import type { Side } from './read-row.ts';
import { inPart, sideBySide } from './side-by-side.ts';

const first = toldBy('e1', 'ExtensionAgreed', '2026-02-01');
const corrected = toldBy('e2', 'ExtensionAgreedCorrected', '2026-02-20', 'The letter says so');
const voidedBy = toldBy('e3', 'ExtensionAgreedVoided', '2026-02-20', 'Never agreed');
const same = extension(
  's1',
  { effectiveOn: '2026-01-05', finishesOn: '2026-05-05' },
  toldBy('s1', 'ExtensionAgreed', '2026-01-05'),
);
const before = extension('e1', { effectiveOn: '2026-02-01' }, first);
const after = extension('e1', { effectiveOn: '2026-02-01', finishesOn: '2026-04-02' }, corrected);

const readings = {
  first: { asAt: '2026-06-30', knownOn: '2026-02-19' },
  second: { asAt: '2026-06-30', knownOn: '2026-06-30' },
} as const;
const words = (side: Side) => (side.kind === 'none' ? side.why : `${side.isVoid ? 'Void: ' : ''}${side.title}`);
const shown = (line: Parameters<typeof lineRead>[0]) =>
  sideBySide(lineRead(line), readings).map(({ on, see, left, right }) => [on, see.join(), words(left), words(right)]);

describe('Two readings side by side', () => {
  it('says of each row whether it differs, by which sentence, in the order of the days', () =>
    expect(shown({ facts: [before, same], changes: [changeOf(before, after, [corrected])] })).toEqual([
      ['2026-01-05', '', 'Extension agreed to 5 May 2026', 'Extension agreed to 5 May 2026'],
      ['2026-02-01', '1', 'Extension agreed to 27 March 2026', 'Extension agreed to 2 April 2026'],
    ]));

  it('shows what was moved on both days', () => {
    const moved = extension('e1', { effectiveOn: '2026-01-30' }, corrected);
    expect(shown({ facts: [before], changes: [changeOf(before, moved, [corrected])] })).toEqual([
      ['2026-01-30', '1', 'Nothing on this day', 'Extension agreed to 27 March 2026'],
      ['2026-02-01', '1', 'Extension agreed to 27 March 2026', 'Moved to Friday 30 January 2026'],
    ]);
  });

  it('shows a clock that moved on both of its days, as far as they had come', () => {
    const day = (dueOn: string) => ({ dueOn, dueAt: `${dueOn}T00:00:00.000Z`, rules: [], sentence: null });
    const clock = (was: string, now: string) =>
      ({
        ...{ what: 'reviews', recordedIn: { record: 'placement', id: 'x' }, item: 'next-review', follows: ['e1'] },
        ...{ before: day(was), after: day(now) },
      }) as never;
    const changes = [changeOf(before, after, [corrected])];
    expect(shown({ facts: [before], changes, clocks: [clock('2026-03-03', '2026-07-10')] })).toEqual([
      ['2026-02-01', '1', 'Extension agreed to 27 March 2026', 'Extension agreed to 2 April 2026'],
      ['2026-03-03', '2', 'The day to review the placement', 'Read Friday 10 July 2026'],
    ]);
  });

  it('strikes through what was voided in between, and says where nothing was on record', () => {
    expect(shown({ facts: [before], changes: [changeOf(before, null, [voidedBy])] })).toEqual([
      ['2026-02-01', '1', 'Extension agreed to 27 March 2026', 'Void: Extension agreed to 27 March 2026'],
    ]);
    expect(shown({ changes: [changeOf(null, before, [first])] })).toEqual([
      ['2026-02-01', '1', 'Not on record', 'Extension agreed to 27 March 2026'],
    ]);
    expect(shown({ changes: [changeOf(null, before, [])] })[0]![2]).toBe('Had not happened yet');
  });

  it('shows what was void at both as void at both', () =>
    expect(shown({ voided: [{ ...before, voidedBy } as Voided] })).toEqual([
      ['2026-02-01', '', 'Void: Extension agreed to 27 March 2026', 'Void: Extension agreed to 27 March 2026'],
    ]));

  it('says of what differs and is left off that it does, and of a month of how many marks', () => {
    const rows = sideBySide(
      lineRead({
        facts: [before],
        alsoDiffer: ['e1'],
        months: [monthOfMarks('2026-01')],
        marksDiffer: [{ month: '2026-01', marks: 40 }],
      }),
      readings,
    );
    expect(rows.map((row) => [row.differs, words(row.right)])).toEqual([
      [true, 'As beside it, but for 40 marks'],
      [true, 'Reads differently: choose days closer together to see how'],
    ]);
    expect(readingRows(rows, { left: '', right: '' })).not.toContain('>Same<');
  });

  it('says of what is void by the first day alone that its day had not come by the second', () => {
    const voided = [{ ...before, voidedBy } as Voided];
    const second = { ...readings.second, asAt: '2026-01-31' } as const;
    const [row] = sideBySide(lineRead({ voided }), { ...readings, second });
    expect([row!.differs, words(row!.right)]).toEqual([true, 'Had not happened by then']);
  });

  it('shows of a long line the rows of its part, and no change twice', () => {
    const rows = sideBySide(lineRead({ facts: [same, before] }), readings);
    const { found } = lineRead({ facts: [same, before] });
    const days = (next: string | null, isFirst: boolean, facts = found.facts) =>
      inPart(rows, { ...found, facts, next }, isFirst).map(({ on }) => on);
    expect(days('e1', true, [same])).toEqual(['2026-01-05']);
    expect(days(null, false, [before])).toEqual(['2026-02-01']);
  });

  it('is drawn with the state of a row in words, and lets nothing through that a browser would run', () => {
    const script = `"'><script>alert(1)</script>`;
    const side: Side = {
      kind: 'entry',
      day: script,
      title: script,
      isVoid: true,
      mark: script,
      href: script,
      below: [script],
    };
    const rows = [{ on: '2026-01-05', see: [2, 3], left: side, right: { kind: 'none', why: script } as const }];
    const drawn = readingRows(rows, { left: script, right: script });
    expect(drawn).not.toContain('<script>');
    expect(drawn).toContain('Differs<span class="app-list__below">see 2, 3</span>');
    expect(readingRows([{ on: '2026-01-05', see: [], left: side, right: side }], { left: '', right: '' })).toContain(
      '>Same<',
    );
  });
});
