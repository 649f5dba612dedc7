import { describe, expect, it } from '@jest/globals';
import type { RecordMarksRequest, RecordRegisterRequest } from '#contexts/attendance';
import type { RegisterChildRequest } from '#contexts/children';
import { EndPlacement } from '#pure/placements';
import { EndPlacementRequest } from '#contexts/placements';
import type { Field, Fields } from './form-field.ts';
import { formPage } from './form-page.ts';
import { day, known, line } from './plain-fields.ts';
import { rows } from './rows-field.ts';

const [endedOn, reason, destination] = [day('When?', { called: 'The day' }), known('planned-end'), known('110')];

/** Each fault stands where the compiler must see it, and is the only one that it sees. */
describe('The declaration of a form', () => {
  it('asks for each field that its request requires', () => {
    // @ts-expect-error: Property 'destination' is missing
    const fields: Fields<EndPlacementRequest> = { endedOn, reason };
    expect(fields).not.toHaveProperty('destination');
  });

  it('names each day that a question asks for, so that a fault says which it means', () => {
    // @ts-expect-error: Property 'called' is missing
    const unnamed = day('On which day did she begin?', { past: true });
    // @ts-expect-error: nothing says how it is called
    const untold = day(`On which day did ${'Ada'} begin?`);
    expect([unnamed, untold, day('First day')]).toHaveLength(3);
    const read = day('When?', { called: 'The first day', past: true }).read(
      { 'on-day': '8', 'on-month': '3', 'on-year': '2026' },
      ...(['on', '2026-03-06'] as const),
    );
    expect(read.faults).toEqual([{ text: 'The first day must be today, Friday 6 March, or before', at: 'on-day' }]);
  });

  it('leaves out what its request may leave out', () => {
    const whole: Pick<Fields<RegisterChildRequest>, 'onRollFrom'> = {};
    expect(whole).toEqual({});
  });

  it('asks in each row of a list for each field that the row requires, and for no other', () => {
    const code = line('Code');
    const row = { date: known('2026-01-12'), session: known('AM'), code, placementId: known('p1') };
    const all = <RowFields extends Readonly<Record<string, Field>>>(fields: RowFields) =>
      rows([{ key: '1', legend: 'Morning', fields }]);
    const whole: Fields<RecordMarksRequest> = { marks: all(row) };
    const { placementId, ...forgotten } = row;
    // @ts-expect-error: Property 'placementId' is missing
    const missing: Fields<RecordMarksRequest> = { marks: all(forgotten) };
    // @ts-expect-error: '"placmentId"' is not assignable to the names of a mark
    const mistyped: Fields<RecordMarksRequest> = { marks: all({ ...row, placmentId: placementId }) };
    // @ts-expect-error: it is a list, and one field is no list of rows
    const single: Fields<RecordMarksRequest> = { marks: code };
    // @ts-expect-error: no row has such a field to be left out by
    const left = rows([{ key: '1', legend: 'Morning', fields: row }], { unlessEmpty: 'codes' });
    expect([whole, missing, mistyped, single, left]).toHaveLength(5);
  });

  it('asks in the rows of a row as well', () => {
    const child = { childId: known('c1'), placementId: known('p1') };
    const marks = rows([{ key: 'AM', legend: 'Morning', fields: { date: known('2026-01-12'), session: known('AM') } }]);
    const all = rows([{ key: '1', legend: 'A', fields: { ...child, marks } }]);
    // @ts-expect-error: Property 'code' is missing
    const fields: Fields<RecordRegisterRequest> = { rows: all };
    expect(fields).toHaveProperty('rows');
  });

  it('says what the form is over, and no other fault hides that it does not', () =>
    expect(() =>
      formPage(
        // @ts-expect-error: Property 'over' is missing
        {
          path: 'line/:childId/end',
          ...{ sends: EndPlacement, request: EndPlacementRequest, title: 'End it', button: 'End it' },
          fields: () => ({ endedOn, reason, destination }),
          command: (ending, { placementId }) => ({ data: { placementId, ...ending } }),
          done: ({ input }) => `It ended on ${input.endedOn}`,
        },
      ),
    ).toThrow('The form line/:childId/end does not say what it is over.'));
});
