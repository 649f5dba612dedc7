import { RecordRegister, RecordRegisterRequest } from '#contexts/attendance';
import { formPage } from '../forms/form-page.ts';
import { recordedOfSheet } from './recorded-of-sheet.ts';
import { sessionParameters, sessionRecord } from './session-of-place.ts';
import { sheetFields } from './sheet-fields.ts';

/** One morning or afternoon of all children at a place, a child at a time: what is done standing in a corridor. */
export const SessionRegisterPage = formPage({
  path: 'registers/:providerId/session',
  over: sessionRecord,
  ...{ sends: RecordRegister, request: RecordRegisterRequest },
  parameters: sessionParameters,
  title: ({ title }) => title,
  button: 'Save the session',
  template: 'registers/session-register.njk',
  // All that are shown are within reach by the very act: one tells whether it is theirs.
  names: ({ rows }) => (rows.length === 0 ? null : { rows: rows.slice(0, 1).map(({ childId }) => ({ childId })) }),
  fields: ({ rows, means }) => ({ rows: sheetFields(rows, means) }),
  command: ({ rows }, { providerId }) => ({ data: { providerId, rows } }),
  done: ({ written, seen: { providerId, on, session } }) => ({
    to:
      session === 'AM'
        ? `/registers/${providerId}/session?day=${on}&session=PM`
        : `/registers/${providerId}?week=${on}`,
    says: recordedOfSheet(written),
  }),
});
