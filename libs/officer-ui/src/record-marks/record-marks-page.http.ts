import { FindAttendance, RecordMarks, RecordMarksRequest } from '#contexts/attendance';
import { FindChild } from '#contexts/children';
import { FindPlacements } from '#contexts/placements';
import { counted } from '#statutory-rules';
import { linePath } from '../child-line/line-path.ts';
import { formPage } from '../forms/form-page.ts';
import { known } from '../forms/plain-fields.ts';
import { rows } from '../forms/rows-field.ts';
import { registerCode } from './register-code.ts';
import { weekOfPlacement } from './week-of-placement.ts';

/** A child's mornings and afternoons of one week at one placement. */
export const RecordMarksPage = formPage({
  path: 'line/:childId/placements/:placementId/marks',
  shows: [FindChild, FindPlacements, FindAttendance],
  sends: RecordMarks,
  request: RecordMarksRequest,
  template: 'record-marks/record-marks.njk',
  see: weekOfPlacement,
  told: ({ name, childId, week }) => ({
    ...{ title: `Marks of the week of ${week.words}`, caption: name, button: 'Record the marks' },
    back: { text: `Back to the line of ${name}`, href: linePath(childId) },
  }),
  fields: ({ slots, placementId }) => ({
    marks: rows(
      slots.map(({ date, session, words }) => ({
        key: `${date}-${session}`,
        legend: words,
        fields: {
          date: known(date),
          session: known(session),
          code: registerCode(words),
          placementId: known(placementId),
        },
      })),
      { unlessEmpty: 'code' },
    ),
  }),
  command: ({ marks }, { childId }) => ({ data: { childId, marks } }),
  done: ({ written: { events }, seen: { week, childId, placementId } }) => ({
    to: `${linePath(childId)}/placements/${placementId}/marks?week=${week.monday}`,
    says: `${counted(events.length, 'mark')} recorded`,
  }),
});
