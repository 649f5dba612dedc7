import { RecordRegister, RecordRegisterRequest } from '#contexts/attendance';
import { counted } from '#statutory-rules';
import { formPage } from '../forms/form-page.ts';
import { known } from '../forms/plain-fields.ts';
import { rows } from '../forms/rows-field.ts';
import { registerCode } from '../record-marks/register-code.ts';
import { childrenCounted } from './place-words.ts';
import { registerParameters, registerRecord, restOf } from './register-of-place.ts';

/** The mornings and afternoons of one day of all children at a place. */
export const RegisterPage = formPage({
  path: 'registers/:providerId',
  over: registerRecord,
  ...{ sends: RecordRegister, request: RecordRegisterRequest },
  parameters: registerParameters,
  title: ({ day }) => `Register of ${day.words}`,
  button: 'Record the register',
  template: 'registers/register.njk',
  names: ({ rows: all }) => (all.length === 0 ? null : { rows: all.map(({ childId }) => ({ childId })) }),
  fields: ({ rows: all, on }) => ({
    rows: rows(
      all
        .filter(({ why }) => why === null)
        .map(({ childId, placementId, name, cells }) => ({
          ...{ key: placementId, legend: name },
          fields: {
            childId: known(childId),
            placementId: known(placementId),
            marks: rows(
              cells.map(({ session, words, mark }) => ({
                ...{ key: session, legend: words },
                fields: {
                  date: known(on),
                  session: known(session),
                  // What is marked already is left alone, unless something was typed for it in so many words.
                  code: registerCode(words, mark === null ? restOf(session) : null, mark),
                },
              })),
              { unlessEmpty: 'code' },
            ),
          },
        })),
      { unlessEmpty: 'marks' },
    ),
  }),
  command: ({ rows: all }, { providerId }) => ({ data: { providerId, rows: all } }),
  done: ({ written: { parts }, seen: { providerId, on } }) => ({
    to: `/registers/${providerId}?day=${on}`,
    says: `${counted(parts.flatMap(({ events }) => events).length, 'mark')} of ${childrenCounted(parts.length)} recorded`,
  }),
});
