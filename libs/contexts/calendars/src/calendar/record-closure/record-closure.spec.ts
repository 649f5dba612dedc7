import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { calendarId, closed, recorded, snow, voided } from '../calendar.fixtures.ts';
import { calendarStream } from '../calendar.ts';
import { RecordClosure, recordClosure } from './record-closure.ts';

const recording = (over: Partial<RecordClosure['data']> = {}) => asked(RecordClosure, { calendarId, ...snow, ...over });

describe('Recording that schools are closed', () => {
  const given = specification(calendarStream, recordClosure);

  it('is of one day where no last one is said', () => {
    given(recorded).when(recording()).then(closed);
    given(recorded)
      .when(recording({ to: undefined }))
      .then({ ...closed, data: { ...closed.data, to: '2026-12-03' } });
  });

  it('is taken anew once it was voided', () =>
    given(recorded, closed, voided('ClosureRecorded', factId(1)))
      .when(recording())
      .then(closed));

  it.each([
    ['that ends before it begins', [recorded], { to: '2026-12-02' }, 'ends-before-it-begins', 'Thursday 3 December'],
    ['of a calendar without terms', [], {}, 'in-no-term', 'No term of this calendar holds Thursday 3 December 2026'],
    [
      'in the holidays',
      [recorded],
      { from: '2026-12-21', to: '2026-12-21' },
      'in-no-term',
      'Monday 21 December 2026. Give',
    ],
    ['beyond the end of a term', [recorded], { from: '2026-12-18', to: '2026-12-19' }, 'in-no-term', 'to Saturday 19'],
    [
      'on a day that is one already',
      [recorded, closed],
      { from: '2026-12-04', to: '2026-12-07' },
      'closed-already',
      'from Thursday 3 December 2026 to Friday 4 December 2026',
    ],
  ] as const)('is refused %s', (_, past, over, reason, words) => {
    given(...past)
      .when(recording(over))
      .refused(reason);
    expect(() => recordClosure(recording(over), stateAfter(calendarStream, past))).toThrow(words);
  });
});
