import { expect, it } from '@jest/globals';
import { momentFields, momentForm } from './moment-form.ts';

const today = '2026-06-26';
const date = (prefix: string, day: string, month: string, year: string) => ({
  ...{ [`${prefix}-day`]: day, [`${prefix}-month`]: month, [`${prefix}-year`]: year },
});

it('asks for today when nothing is given, and shows it in its fields', () => {
  const form = momentForm({}, today);
  expect(form.asked).toEqual({ asAt: today, knownOn: today, compareWith: null });
  expect(form.knownOn.values).toEqual({ day: '26', month: '6', year: '2026' });
});

it('compares with a second pair, of which one date may be left out', () =>
  expect(
    momentForm({ ...date('as-at', '10', '2', '2026'), ...date('compare-known-on', '21', '2', '2026') }, today).asked,
  ).toEqual({ asAt: '2026-02-10', knownOn: today, compareWith: { asAt: null, knownOn: '2026-02-21' } }));

it('names the field of an impossible date, leads to it, and loses nothing that was typed', () => {
  const form = momentForm({ ...date('as-at', '30', 'Feb', '2026'), ...date('compare-as-at', '1', '', '2026') }, today);
  expect(form.errors).toEqual([
    { text: 'As at date must be a real date', href: '#as-at-day' },
    { text: 'Second as at date must include a month', href: '#compare-as-at-month' },
  ]);
  expect([form.asAt.values, form.compareAsAt.values]).toEqual([
    { day: '30', month: 'Feb', year: '2026' },
    { day: '1', month: '', year: '2026' },
  ]);
});

it('is carried by a link and read again from it', () => {
  const moments = {
    asAt: '2026-02-10',
    knownOn: '2026-02-19',
    compareWith: { asAt: '2026-02-10', knownOn: '2026-02-21' },
  } as const;
  expect(momentForm(Object.fromEntries(momentFields(moments)), today).asked).toEqual(moments);
});
