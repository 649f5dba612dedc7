import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import type { Voided } from './line-types.ts';
import { extension, lineRead, toldBy } from '../two-readings/line-read.fixtures.ts';
import { latestOnLine } from '../child/latest-on-line.ts';
import { entriesChosen } from './entries-chosen.ts';
import type { EntryChoice } from './entry-choices.ts';
import { drawnEntries } from './drawn-entry.ts';
import { countedItems, datedItems } from './line-items.ts';

const at = (id: string, effectiveOn: string) =>
  extension(id, { effectiveOn }, toldBy(id, 'ExtensionAgreed', effectiveOn));
const first = toldBy('e1', 'ExtensionAgreed', '2026-02-01');
const corrected = extension(
  'e1',
  { effectiveOn: '2026-02-01', finishesOn: '2026-04-02' },
  toldBy('e2', 'ExtensionAgreedCorrected', '2026-02-20', 'The letter says so'),
  [{ ...at('e1', '2026-02-01'), statedBy: first }],
);
const voided = {
  ...at('v1', '2026-03-01'),
  voidedBy: toldBy('v2', 'ExtensionAgreedVoided', '2026-03-02', 'Never'),
} as Voided;
const line = datedItems(lineRead({ facts: [at('a', '2024-10-01'), corrected], voided: [voided] }));
const chosen = (choice: EntryChoice, year: string | null = null, all = line) => entriesChosen(all, { choice, year });
const ids = ({ years }: ReturnType<typeof chosen>) => years.map(({ year, items }) => [year, items.map(({ id }) => id)]);

describe('What is looked at of a line', () => {
  it('is all of it by school year, a correction on the day on which it was made, too', () =>
    expect(ids(chosen('everything'))).toEqual([
      ['2024-25', ['fact-a']],
      ['2025-26', ['fact-e1', 'put-right-e2', 'fact-v1']],
    ]));

  it('is what was corrected or voided, where that is chosen', () =>
    expect(ids(chosen('put-right'))).toEqual([['2025-26', ['fact-e1', 'put-right-e2', 'fact-v1']]]));

  it('leaves out no correction and no void without a word', () => {
    expect(chosen('decisions')).toMatchObject({ years: [], notShown: '1 correction and 1 void' });
    expect(chosen('decisions', '2024-25').notShown).toBeNull();
    expect(chosen('everything').notShown).toBeNull();
  });

  it('says on the overview, too, which corrections and voids a choice leaves out, and where they are', () => {
    const { entries, notShown, choices, putRight } = latestOnLine(
      lineRead({ facts: [at('a', '2024-10-01'), corrected], voided: [voided] }),
      'decisions',
    );
    expect([entries, notShown, putRight]).toEqual([
      [],
      '1 correction and 1 void',
      '/line/c1/overview?show=put-right#lately',
    ]);
    expect(choices.find(({ selected }) => selected)?.value).toBe('decisions');
    const right = latestOnLine(lineRead({ facts: [at('a', '2024-10-01'), corrected], voided: [voided] }), 'put-right');
    expect([right.entries.map(({ isVoided, isCorrected }) => [isVoided, isCorrected]), right.notShown]).toEqual([
      [
        [true, false],
        [false, true],
        [false, true],
      ],
      null,
    ]);
  });

  it('counts by school year what was not opened, and says which corrections and voids are there', () => {
    const line = lineRead({ facts: [at('a', '2024-10-01'), corrected], voided: [voided] });
    const found = { ...line.found, outlined: { ids: ['a', 'e1'], year: '2025-26' } };
    const reading = { ...line, found };
    const { years, turned } = entriesChosen(
      datedItems(reading),
      { choice: 'everything', year: '2025-26' },
      countedItems(reading),
    );
    expect(ids({ years } as never)).toEqual([['2025-26', ['fact-v1']]]);
    expect(turned).toEqual([
      { year: '2024-25', count: 1, isShown: false },
      { year: '2025-26', count: 2, isShown: true },
    ]);
    expect(latestOnLine(reading, 'decisions').notShown).toBe('1 correction and 1 void');
    expect(latestOnLine(reading).count).toBe(3);
  });

  it('is one school year where the line is long: the latest, or the one that is asked for', () => {
    const days = Array.from({ length: 61 }, (_, n) => at(`x${n}`, n < 31 ? '2024-10-01' : '2025-10-01'));
    const long = datedItems(lineRead({ facts: days }));
    expect(ids(chosen('everything', null, long)).map(([year]) => year)).toEqual(['2025-26']);
    expect(chosen('everything', '2024-25', long).turned).toEqual([
      { year: '2024-25', count: 31, isShown: true },
      { year: '2025-26', count: 30, isShown: false },
    ]);
    expect(chosen('everything').turned).toBeNull();
  });

  it('is drawn, of ten years of a hundred entries each, in no more than a page may weigh', () => {
    const days = Array.from({ length: 1000 }, (_, n) => {
      const month = String(1 + (n % 7)).padStart(2, '0');
      return at(derivedId('an entry', n), `${2016 + Math.floor(n / 100)}-${month}-1${n % 10}`);
    });
    const { years } = chosen('everything', null, datedItems(lineRead({ facts: days })));
    expect(years.map(({ items }) => items.length)).toEqual([100]);
    // 30 KB with its frame, which takes some 5.
    expect(gzipSync(years.map((year) => drawnEntries(year)).join('')).length).toBeLessThan(25_000);
  });
});
