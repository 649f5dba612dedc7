import { describe, expect, it } from '@jest/globals';
import { lineColumns } from '#pure/oversight';
import type { Voided } from '../child-line/line-types.ts';
import { changeOf, extension, lineRead, monthOfMarks, toldBy } from '../two-readings/line-read.fixtures.ts';
import { LINE_FILE, lineFile } from './line-file.ts';

const taken = {
  names: {},
  places: new Map<string, string>(),
  by: 'Priya Nair, SEN officer',
  at: '2026-06-30T08:00:00.000Z' as const,
};
const first = toldBy('e1', 'ExtensionAgreed', '2026-02-01');
const before = extension('e1', { effectiveOn: '2026-02-01' }, first);
const corrected = extension(
  'e1',
  { effectiveOn: '2026-02-01', finishesOn: '2026-04-02' },
  toldBy('e2', 'ExtensionAgreedCorrected', '2026-02-20', '=HYPERLINK("http://evil")'),
  [{ ...before, statedBy: first }],
);
const voided = {
  ...extension('v1', { effectiveOn: '2026-01-05' }, toldBy('v1', 'ExtensionAgreed', '2026-01-06')),
  voidedBy: toldBy('v2', 'ExtensionAgreedVoided', '2026-01-07', 'Never agreed'),
} as Voided;

const textOf = async (...parts: Parameters<typeof lineFile>[0]) => {
  let whole = '';
  for await (const { text } of lineFile(parts, taken).parts()) whole += text;
  return whole;
};
const line = () => lineRead({ facts: [corrected], voided: [voided] }).found;

describe('A line as a file', () => {
  it('holds each telling on a line of its own, in the order of the days, with whether it stands', async () => {
    const rows = (await textOf(line()))
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(','));
    expect(rows.map(([happened, recorded, stands, what]) => [happened, recorded, stands, what])).toEqual([
      ['2026-01-05', '2026-01-06 10:00', 'Void', 'Extension agreed to 27 March 2026'],
      ['2026-01-05', '2026-01-07 10:00', 'Voids the entry', 'Extension agreed to 27 March 2026'],
      ['2026-02-01', '2026-02-01 10:00', 'Corrected since', 'Extension agreed to 27 March 2026'],
      ['2026-02-01', '2026-02-20 10:00', 'Stands', 'Extension agreed to 2 April 2026'],
    ]);
  });

  it('says on each line what was read, who took it out and when, and takes no formula for one', async () => {
    const text = await textOf(line());
    for (const row of text.trim().split('\r\n').slice(1))
      expect(row).toMatch(/What had happened by 30 June 2026.*c1,"Priya Nair, SEN officer",2026-06-30 09:00$/);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(text).not.toMatch(/[,"]=HYPERLINK/);
  });

  it('says on each line what is withheld from who took it out', async () => {
    const within = [{ from: '2025-09-01', to: '2026-08-31' }] as const;
    for (const row of (await textOf({ ...line(), within })).trim().split('\r\n').slice(1))
      expect(row).toContain('outside the period of the audit, 1 September 2025 to 31 August 2026');
    expect(await textOf(line())).not.toContain('Withheld');
  });

  it('holds two readings: what is alike once, and what differs as each has it, by its number', async () => {
    const alike = extension('s1', { effectiveOn: '2026-01-05' }, toldBy('s1', 'ExtensionAgreed', '2026-01-05'));
    const change = changeOf(before, corrected, [corrected.statedBy]);
    const never = changeOf(
      extension('w1', { effectiveOn: '2026-03-01' }, toldBy('w1', 'ExtensionAgreed', '2026-03-01')),
      null,
      [toldBy('w2', 'ExtensionAgreedVoided', '2026-03-02', 'Never agreed')],
    );
    const { found } = lineRead({ facts: [alike, before, never.before!], changes: [change, never] });
    const twice = { ...found, comparedWith: { asAt: '2026-06-30', knownOn: '2026-06-01' } } as const;
    const [head, ...rows] = (await textOf(twice, { ...twice, facts: [] }))
      .trim()
      .split('\r\n')
      .map((row) => row.split(','));
    expect(head!.slice(9, 11)).toEqual(['Reading', 'Differs']);
    // Who recorded it has a comma in their name.
    expect(rows.map((row) => [row[0], row[2], row[3], ...row.slice(10, 12)])).toEqual([
      ['2026-01-05', 'Stands', 'Extension agreed to 27 March 2026', 'Both', ''],
      ['2026-02-01', 'Stands', 'Extension agreed to 27 March 2026', 'First', '1'],
      ['2026-02-01', 'Corrected since', 'Extension agreed to 27 March 2026', 'Second', '1'],
      ['2026-02-01', 'Stands', 'Extension agreed to 2 April 2026', 'Second', '1'],
      ['2026-03-01', 'Stands', 'Extension agreed to 27 March 2026', 'First', '2'],
      ['2026-03-01', 'Voids the entry', 'Extension agreed to 27 March 2026', 'Second', '2'],
    ]);
    expect(lineFile([twice], taken).columns).toEqual([...lineColumns, 'reading', 'differs']);
  });

  const twiceRead = (line: Parameters<typeof lineRead>[0], second: object, more: object = {}) =>
    textOf({
      ...lineRead(line).found,
      comparedWith: { asAt: '2026-06-30', knownOn: '2026-06-30', ...second },
      ...more,
    } as Parameters<typeof lineFile>[0][number]);
  const readingsIn = (text: string) => {
    const [, ...rows] = text.trim().split('\r\n');
    return rows.map((row) => /,(First|Second|Both),([^,]*),/.exec(row)!.slice(1, 3));
  };

  it('says of the first reading alone what is void in it and had not come by the second', async () => {
    expect(readingsIn(await twiceRead({ voided: [voided] }, { asAt: '2026-01-04' }))).toEqual([
      ['First', ''],
      ['First', ''],
    ]);
    expect(readingsIn(await twiceRead({ voided: [voided] }, {}))).toEqual([
      ['Both', ''],
      ['Both', ''],
    ]);
  });

  it('says how much more reads differently, and of what it holds which of it', async () => {
    const text = await twiceRead({ facts: [before], alsoDiffer: ['e1'] }, {}, { changesLeftOff: 321 });
    expect(text).toContain('321 more things read differently');
    expect(readingsIn(text)).toEqual([
      ['Second', 'Left off'],
      ['First', 'Left off'],
    ]);
  });

  it('says of a month of how many marks both differ', async () => {
    const text = await twiceRead(
      { months: [monthOfMarks('2026-01'), monthOfMarks('2026-02')], marksDiffer: [{ month: '2026-01', marks: 2 }] },
      {},
    );
    expect(text).toContain('As the first, but for 2 marks');
    expect(readingsIn(text)).toEqual([
      ['First', ''],
      ['Second', ''],
      ['Both', ''],
    ]);
  });

  it('holds what was due on another day, and what an entry that differs was before it was corrected', async () => {
    const day = (dueOn: string) => ({ dueOn, dueAt: `${dueOn}T00:00:00.000Z`, rules: [], sentence: null });
    const clock = {
      ...{ what: 'reviews', recordedIn: { record: 'placement', id: 'x' }, item: 'next-review', follows: [] },
      ...{ before: day('2026-03-03'), after: null },
    } as never;
    const rests = { ...before, withdrawnBasis: ['PlacementReviewed'] } as typeof before;
    const text = await twiceRead({ clocks: [clock], changes: [changeOf(rests, corrected, [])] }, {});
    expect(text).toMatch(/2026-03-03,,Due,The day to review the placement,Tuesday 3 March 2026,.*,First,2,/);
    expect(text).toContain('"Stands, its basis withdrawn"');
  });

  it('is put on record with its columns and of one child, and its name says nothing of who is in it', () => {
    expect(lineFile([line()], taken).columns).toEqual(lineColumns);
    expect(LINE_FILE.name).toBe('line.csv');
  });
});
