import { expect, it } from '@jest/globals';
import { momentFields, momentForm } from './moment-form.ts';

const today = '2026-06-26';
const date = (prefix: string, day: string, month: string, year: string) => ({
  ...{ [`${prefix}-day`]: day, [`${prefix}-month`]: month, [`${prefix}-year`]: year },
});

it('asks for today when nothing is given, and shows it in its fields', () => {
  const form = momentForm({}, today);
  expect(form.asked).toEqual({ asAt: today, knownOn: today });
  expect(form.chosen).toEqual({ choice: 'everything', year: null });
  expect(form.knownOn.values).toEqual({ day: '26', month: '6', year: '2026' });
});

it('names the field of an impossible date, leads to it, and loses nothing that was typed', () => {
  const form = momentForm({ ...date('as-at', '30', 'Feb', '2026'), ...date('known-on', '1', '', '2026') }, today);
  expect(form.errors).toEqual([
    { text: 'The day by which it had happened must be a real date', href: '#as-at-day' },
    { text: 'The day on which we knew it must include a month', href: '#known-on-month' },
  ]);
  expect([form.asAt.values, form.knownOn.values]).toEqual([
    { day: '30', month: 'Feb', year: '2026' },
    { day: '1', month: '', year: '2026' },
  ]);
});

it('is carried by a link and read again from it', () => {
  const moments = { asAt: '2026-02-10', knownOn: '2026-02-19', month: '2026-01' } as const;
  const chosen = { choice: 'put-right', year: '2025-26' } as const;
  const form = momentForm(Object.fromEntries(momentFields(moments, chosen)), today);
  expect([form.asked, form.chosen]).toEqual([moments, chosen]);
});
