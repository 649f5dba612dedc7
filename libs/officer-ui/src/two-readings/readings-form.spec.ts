import { expect, it } from '@jest/globals';
import { daysOften } from './days-often.ts';
import { daysPutRight } from './days-put-right.ts';
import { extension, lineRead, toldBy } from './line-read.fixtures.ts';
import { readingsForm, readingsHref } from './readings-form.ts';

const today = '2026-06-26';
const date = (prefix: string, day: string, month: string, year: string) => ({
  ...{ [`${prefix}-day`]: day, [`${prefix}-month`]: month, [`${prefix}-year`]: year },
});

it('sets nothing side by side before a first day is said', () => expect(readingsForm({}, today).asked).toBeNull());

it('asks for the first day once it is sent with nothing typed', () => {
  const form = readingsForm({ ...date('as-at', '', '', ''), ...date('known-on', '', '', '') }, today);
  expect([form.errors, form.asked]).toEqual([
    [{ text: 'Enter the day of “First: as we knew it on”', href: '#known-on-day' }],
    null,
  ]);
});

it('takes today where a day is left out, and the same day for both', () =>
  expect(
    readingsForm({ ...date('as-at', '10', '2', '2026'), ...date('known-on', '19', '2', '2026') }, today).asked,
  ).toEqual({
    first: { asAt: '2026-02-10', knownOn: '2026-02-19' },
    second: { asAt: '2026-02-10', knownOn: today },
  }));

it('puts first what was known earlier', () => {
  const given = { ...date('known-on', '21', '2', '2026'), ...date('compare-known-on', '19', '2', '2026') };
  expect(readingsForm(given, today).asked?.first.knownOn).toBe('2026-02-19');
});

it('names the field of an impossible day and sets nothing side by side', () => {
  const form = readingsForm({ ...date('as-at', '30', '2', '2026'), ...date('known-on', '19', '2', '2026') }, today);
  expect(form.errors).toEqual([{ text: '“What had happened by” must be a real date', href: '#as-at-day' }]);
  expect(form.asked).toBeNull();
});

it('is carried by a link and read again from it', () => {
  const readings = {
    first: { asAt: '2026-02-10', knownOn: '2026-02-19' },
    second: { asAt: '2026-03-10', knownOn: '2026-02-21' },
  } as const;
  const url = new URL(readingsHref('c1', readings, { only: 'differs' }), 'http://page');
  const form = readingsForm(Object.fromEntries(url.searchParams), today);
  expect([form.asked, form.isOtherDay, url.searchParams.get('only')]).toEqual([readings, true, 'differs']);
});

it('offers the days on which a line was put right, the latest first', () => {
  const at = (id: string, on: string) =>
    extension(id, { effectiveOn: '2026-02-01' }, toldBy(`${id}-c`, 'ExtensionAgreedCorrected', on, 'Why'));
  const { found } = lineRead({ facts: [at('a', '2026-02-20'), at('b', '2026-03-03'), at('c', '2026-02-20')] });
  expect(daysPutRight(found, {}).map(({ text, what }) => [text, what])).toEqual([
    ['Tuesday 3 March 2026', ['Extension agreed to 27 March 2026, corrected']],
    ['Friday 20 February 2026', ['Extension agreed to 27 March 2026, corrected']],
  ]);
});

it('offers the days of decisions, the latest first, as they were known then beside today', () => {
  const on = (id: string, type: string, day: string) => ({
    ...{ ...extension(id, { effectiveOn: day }, toldBy(id, type, day)), type },
  });
  const facts = [
    on('a', 'ReferralAwarded', '2026-01-10'),
    on('o', 'OfferMade', '2026-01-09'),
    on('s', 'PlacementStarted', '2026-01-12'),
    on('w', 'ReferralAwarded', '2026-01-12'),
    on('t', 'PlacementEnded', today),
  ];
  const days = daysOften(lineRead({ facts }).found, today);
  expect(days.map(({ text, what }) => [text, what])).toEqual([
    ['Monday 12 January 2026', 'The day on which the placement began; The day of the award'],
    ['Saturday 10 January 2026', 'The day of the award'],
  ]);
  const form = readingsForm(Object.fromEntries(new URL(days[1]!.href, 'http://page').searchParams), today);
  expect(form.asked).toEqual({
    first: { asAt: '2026-01-10', knownOn: '2026-01-10' },
    second: { asAt: '2026-01-10', knownOn: today },
  });
});
