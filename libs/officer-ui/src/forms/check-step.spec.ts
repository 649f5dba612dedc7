import { expect, it } from '@jest/globals';
import { checkPage } from './check-step.ts';

const rows = [
  { label: 'Last day', text: 'now', field: 'endsOn' },
  { label: 'What is voided', text: 'The start', field: null },
];
const steps = ['days', 'outcomes'].map((name) => ({ name, title: name, fields: name === 'days' ? ['endsOn'] : [] }));
const drawn = (because: string | null, of?: typeof steps) =>
  checkPage({ rows, will: [], button: 'Do the thing', because }, { form: 'f' }, of, (step) => `/p?step=${step}`);
const hrefs = ({ rows: all }: ReturnType<typeof drawn>) => all.map(({ actions }) => actions?.items[0]!.href ?? null);

it('leads to what can be changed, and nowhere from what cannot be', () =>
  expect(hrefs(drawn(null))).toEqual(['/p?step=null#endsOn', null]));

it('leads back to the last answer that can be changed', () =>
  expect(drawn(null, steps).back.href).toBe('/p?step=days'));

it('leads to where it is asked why what is unusual is right', () => {
  expect(hrefs(drawn('It is so')).at(-1)).toBe('/p?step=null#confirmedReason');
  expect(hrefs(drawn('It is so', steps))).toEqual([
    ...['/p?step=days#endsOn', null, '/p?step=outcomes#confirmedReason'],
  ]);
});

it('names what is changed within a sentence, and leaves names and initials as they are written', () => {
  const of = ['Where Rosa went', 'UPN'].map((label) => ({ label, text: 'now', field: 'destination' }));
  const { rows: all } = checkPage({ rows: of, will: [], button: 'Do it', because: null }, {}, undefined, () => '/p');
  expect(all.map(({ actions }) => actions?.items[0]!.visuallyHiddenText)).toEqual(['where Rosa went', 'UPN']);
});
