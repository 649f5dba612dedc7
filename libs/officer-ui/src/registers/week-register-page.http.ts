import { RecordRegister, RecordRegisterRequest } from '#contexts/attendance';
import { formPage } from '../forms/form-page.ts';
import { recordedOfSheet } from './recorded-of-sheet.ts';
import { sheetFields } from './sheet-fields.ts';
import { weekParameters, weekRecord } from './week-of-place.ts';

/** The mornings and afternoons of one week of all children at a place. */
export const WeekRegisterPage = formPage({
  path: 'registers/:providerId',
  over: weekRecord,
  ...{ sends: RecordRegister, request: RecordRegisterRequest },
  kib: 256,
  parameters: weekParameters,
  title: ({ week }) => `Register of the week of ${week.words}`,
  button: 'Save the register',
  template: 'registers/week-register.njk',
  // All that are shown are within reach by the very act: one tells whether it is theirs.
  names: ({ rows }) => (rows.length === 0 ? null : { rows: rows.slice(0, 1).map(({ childId }) => ({ childId })) }),
  fields: ({ rows, means }) => ({ rows: sheetFields(rows, means) }),
  command: ({ rows }, { providerId }) => ({ data: { providerId, rows } }),
  done: ({ written, seen: { providerId, week } }) => ({
    to: `/registers/${providerId}?week=${week.monday}`,
    says: recordedOfSheet(written),
  }),
});
