import { describe, expect, it } from '@jest/globals';
import type { Given } from './date-fields.ts';
import { choice, day, known, line, whole, words } from './plain-fields.ts';
import { askedOfRow, faultAt, inOrderOf, oneEach, readForm, shownFields, THE_ACT } from './read-form.ts';
import { rows } from './rows-field.ts';

const today = '2026-02-06';
const fields = {
  name: line('Name'),
  places: whole('Places'),
  heldOn: day('Day of the meeting', { past: true }),
  outcome: choice('Outcome', [
    ['met', 'Met'],
    ['not-met', 'Not met'],
  ]),
  marks: rows(
    ['Monday', 'Tuesday'].map((legend, n) => ({
      ...{ key: String(n), legend },
      fields: { date: known(legend), code: line(legend) },
    })),
    { unlessEmpty: 'code' },
  ),
};
const read = (given: Given) => readForm(fields, given, today);

describe('A form that was filled in', () => {
  it('becomes what the request takes, without what was left empty', () =>
    expect(
      read({
        ...{ name: ' Ada ', places: '1,200', 'heldOn-day': '5', 'heldOn-month': 'Feb', 'heldOn-year': '2026' },
        ...{ outcome: 'met', 'marks-1-code': 'K', stray: 'x' },
      }),
    ).toEqual({
      body: {
        name: 'Ada',
        places: 1200,
        heldOn: '2026-02-05',
        outcome: 'met',
        marks: [{ date: 'Tuesday', code: 'K' }],
      },
      faults: [],
    }));

  it('leaves it to the request to say what is missing', () =>
    expect(read({})).toEqual({ body: { marks: [] }, faults: [] }));

  it('hands on what is no number as it was typed', () => expect(read({ places: 'two' }).body['places']).toBe('two'));

  it.each([
    [['30', '2', '2026'], 'Day of the meeting must be a real date', 'heldOn-day'],
    [['1', 'marble', '2026'], 'Day of the meeting must have a real month', 'heldOn-month'],
    [['7', '2', '2026'], 'Day of the meeting must be today, Friday 6 February, or before', 'heldOn-day'],
  ])('says of %j: %s', ([day, month, year], text, at) =>
    expect(read({ 'heldOn-day': day, 'heldOn-month': month, 'heldOn-year': year }).faults).toEqual([{ text, at }]),
  );

  it('takes one text for a name', () => expect(read({ name: ['a', 'b'] }).body).toEqual({ marks: [] }));
});

describe('A fault of the request', () => {
  const typed = { 'marks-1-code': 'ZZ' };

  it.each([
    ['name', 'Enter a name', { text: 'Enter a name', at: 'name' }],
    ['heldOn', 'Enter the day as a real date, such as 2026-02-06', { text: 'Enter the day', at: 'heldOn-day' }],
    ['outcome', 'Judge it: met, not-met', { text: 'Judge it', at: 'outcome' }],
    // Monday was left empty, so that the first mark of the request is Tuesday's.
    ['marks.0.code', 'Enter a code', { text: 'Enter a code', at: 'marks-1-code' }],
    ['marks.0', 'It is marked', { text: 'It is marked', at: 'marks-1-code' }],
    ['marks.0.date', 'It is to come', { text: 'It is to come', at: 'marks-1-code' }],
    ['marks', 'Give a mark', { text: 'Give a mark', at: 'marks-0-code' }],
    ['marks.7.code', 'Enter a code', { text: 'Enter a code', at: THE_ACT }],
    ['other', 'This is not known', { text: 'This is not known', at: THE_ACT }],
  ])('in %s is shown where it is mended', (path, said, fault) =>
    expect(faultAt(fields, typed, path, said)).toEqual(fault),
  );

  it('gives way to what can be said of the typing, and stands in the order of the page', () => {
    const [month, empty, name] = [
      { text: 'must have a real month', at: 'heldOn-month' },
      { text: 'Enter the day', at: 'heldOn-day' },
      { text: 'Enter a name', at: 'name' },
    ];
    expect(inOrderOf(fields, oneEach([month, empty, { text: 'Refused', at: THE_ACT }, name]))).toEqual([
      ...[name, month, { text: 'Refused', at: THE_ACT }],
    ]);
  });
});

describe('A list within a list', () => {
  const childOf = (key: string) => ({
    ...{ key, legend: key },
    fields: {
      childId: known(key),
      marks: rows(
        ['AM', 'PM'].map((session) => ({
          ...{ key: session, legend: session },
          fields: { session: known(session), code: line(`${key} ${session}`) },
        })),
        { unlessEmpty: 'code' },
      ),
    },
  });
  const register = (...children: readonly string[]) => ({
    rows: rows(children.map(childOf), { unlessEmpty: 'marks' }),
  });
  const typed = { 'rows-ben-marks-PM-code': 'I' };

  it('leaves out the rows in which nothing was typed', () =>
    expect(readForm(register('ada', 'ben'), typed, today).body).toEqual({
      rows: [{ childId: 'ben', marks: [{ session: 'PM', code: 'I' }] }],
    }));

  it('keeps what was typed with what it was typed for, whoever came or went meanwhile', () =>
    expect(readForm(register('ann', 'ben', 'cy'), typed, today).body).toEqual({
      rows: [{ childId: 'ben', marks: [{ session: 'PM', code: 'I' }] }],
    }));

  it.each(['rows.0.marks.0.code', 'rows.0.marks.0.session', 'rows.0.marks.0', 'rows.0.childId', 'rows.0'])(
    'shows a fault of %s at what was typed',
    (path) => expect(faultAt(register('ada', 'ben'), typed, path, 'No').at).toBe('rows-ben-marks-PM-code'),
  );

  it.each([
    ['rows.0.marks.0.code', 'Is that so?', 'ben: Is that so?'],
    ['rows.0.marks.0.code', 'ben was away', 'ben was away'],
    ['rows.7', 'Is that so?', 'Is that so?'],
    ['heldOn', 'Is that so?', 'Is that so?'],
  ])('asks about %s, “%s”, by name: %s', (path, said, asked) =>
    expect(askedOfRow(register('ada', 'ben'), typed, path, said)).toBe(asked),
  );
});

it('is drawn again as it was typed, with the faults in their places', () => {
  const given = { name: 'Ada', 'heldOn-day': '5', 'heldOn-month': 'Feb', 'heldOn-year': '2026', 'marks-0-code': 'ZZ' };
  const faults = [{ text: 'Enter a code', at: 'marks-0-code' }];
  expect(shownFields(fields, given, faults)).toMatchObject([
    { kind: 'line', value: 'Ada', error: null },
    { kind: 'line', value: '' },
    { kind: 'day', values: { day: '5', month: '2', year: '2026' }, error: null },
    { kind: 'choice', items: [{ value: 'met', checked: false }, { value: 'not-met' }] },
    { rows: [{ fields: [{ kind: 'known' }, { value: 'ZZ', error: 'Enter a code' }] }, { legend: 'Tuesday' }] },
  ]);
});

it('says which fields may be left empty', () =>
  expect(words('Notes', { optional: true }).shown({}, 'notes', [])).toMatchObject({ label: 'Notes (optional)' }));
