import { FindAttendance, RecordMarks, RecordMarksRequest } from '#contexts/attendance';
import { FindClosedDays } from '#contexts/calendars';
import { FindChild } from '#contexts/children';
import { FindPlacements } from '#contexts/placements';
import { counted } from '#statutory-rules';
import { linePath } from '../child-line/line-path.ts';
import { aDay } from '#platform/web';
import { formPage } from '../forms/form-page.ts';
import { rowsOnLine } from '../forms/form-records.ts';
import { weekMarks } from './week-marks-field.ts';
import { weekOfPlacement } from './week-of-placement.ts';

/** A child's mornings and afternoons of one week at one placement. */
export const RecordMarksPage = formPage({
  path: 'line/:childId/placements/:placementId/marks',
  over: rowsOnLine({
    ...{ shows: [FindChild, FindPlacements, FindAttendance], besides: [FindClosedDays] },
    see: weekOfPlacement,
  }),
  ...{ sends: RecordMarks, request: RecordMarksRequest },
  parameters: { week: aDay },
  title: ({ week }) => `Marks of the week of ${week.words}`,
  button: 'Record the marks',
  template: 'record-marks/record-marks.njk',
  fields: ({ slots, placementId }) => ({
    marks: weekMarks(slots, placementId),
  }),
  command: ({ marks }, { childId }) => ({ data: { childId, marks } }),
  done: ({ written: { events }, seen: { week, childId, placementId } }) => ({
    to: `${linePath(childId)}/placements/${placementId}/marks?week=${week.monday}`,
    says: `${counted(events.length, 'mark')} recorded`,
  }),
});
