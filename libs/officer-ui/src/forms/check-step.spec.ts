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
