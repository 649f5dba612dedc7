import { describe, expect, it } from '@jest/globals';
import { growingRows } from './growing-rows.ts';
import { day, line } from './plain-fields.ts';
import { faultAt, isLookingUp, readForm, shownFields } from './read-form.ts';
import type { Given } from './date-fields.ts';

const fields = {
  steps: growingRows((number) => ({ legend: `Step ${number}`, fields: { from: day('From'), what: line('What') } }), {
    least: 2,
    most: 3,
    more: 'Add another step',
  }),
};
const drawn = (given: Given) => shownFields(fields, given, [])[0]! as unknown as Readonly<Record<string, unknown>>;
const legends = (given: Given) => (drawn(given)['rows'] as readonly { legend: string }[]).map(({ legend }) => legend);

describe('A list that grows', () => {
  it('begins with some rows, and has one more where that was asked for, up to the most', () => {
    expect(legends({})).toEqual(['Step 1', 'Step 2']);
    const more = { 'steps-rows': '2', 'steps-more': 'yes' };
    expect(legends(more)).toEqual(['Step 1', 'Step 2', 'Step 3']);
    expect(drawn(more)).toMatchObject({ number: 3, added: 'steps-2', more: null });
    expect(isLookingUp(fields, more)).toBe(true);
    expect(legends({ 'steps-rows': '4000', 'steps-more': 'yes' })).toHaveLength(3);
    expect(legends({ 'steps-rows': '-1' })).toHaveLength(2);
  });

  it('keeps the rows that it has, and adds none, when it is sent', () => {
    expect(drawn({ 'steps-rows': '3' })).toMatchObject({ number: 3, added: null });
    expect(isLookingUp(fields, { 'steps-rows': '3' })).toBe(false);
  });

  it('leaves out a row in which nothing was typed, and no row of which only a part was', () => {
    const typed = { 'steps-rows': '3', 'steps-0-what': 'Mornings', 'steps-2-from-day': '4' };
    const { body, faults } = readForm(fields, typed, '2026-02-06');
    expect(body).toEqual({ steps: [{ what: 'Mornings' }, {}] });
    expect(faults).toEqual([{ text: 'From must include a month and year', at: 'steps-2-from-month' }]);
    // The request counts the rows that were sent; the fault stands at the row that was typed.
    expect(faultAt(fields, typed, 'steps.1.what', 'Say what')).toEqual({ text: 'Say what', at: 'steps-2-what' });
  });

  it('says at its first row that it is empty', () =>
    expect(faultAt(fields, {}, 'steps', 'Add a step')).toEqual({ text: 'Add a step', at: 'steps-0-from-day' }));
});
