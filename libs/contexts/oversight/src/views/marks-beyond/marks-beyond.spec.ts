import { describe, expect, it } from '@jest/globals';
import { attendanceEvents } from '#pure/attendance';
import { placementEvents } from '#pure/placements';
import { Catalogue, derivedId } from '#platform/event-sourcing';
import { viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { draftsOf, recordedSteps, stepId, type Step } from '../recorded-line.fixtures.ts';
import { marksBeyond } from './marks-beyond.ts';

const placementId = derivedId('a placement');
const attendance = draftsOf(attendanceEvents);
const placement = draftsOf(placementEvents);
const terms = (startsOn: CivilDate) => ({
  ...({
    startsOn,
    endsOn: '2026-02-13',
    nextReviewOn: '2026-02-06',
    legalBasis: 'cfa2014-s42',
    schoolLeaving: null,
  } as const),
  ...({ timetable: [{ weekday: 'monday', session: 'AM', minutes: 180 }], outcomes: [] } as const),
});
const stream = `placement-${placementId}`;
const of = (recorded: CivilDate, event: Step['event']): Step => ({ recorded, stream, event });
const marked = (recorded: CivilDate, event: Step['event']): Step => ({ recorded, stream: 'attendance-a', event });

const started = of(
  '2026-01-12',
  placement({ type: 'PlacementStarted', data: terms('2026-01-12'), personal: { outcomes: [] } }),
);
const later = (startsOn: CivilDate) =>
  of(
    '2026-01-20',
    placement({
      type: 'PlacementStartedCorrected',
      ...{ data: { original: stepId(0), now: terms(startsOn) }, personal: { reason: 'a visit' } },
    }),
  );
const startVoided = of(
  '2026-01-20',
  placement({
    ...{ type: 'PlacementStartedVoided', data: { original: stepId(0) }, personal: { reason: 'never came' } },
  }),
);
const ended = (endedOn: CivilDate, told: CivilDate) =>
  of(
    told,
    placement({
      type: 'PlacementEnded',
      effectiveOn: endedOn,
      data: { endedOn, reason: 'other', destination: '150' },
    }),
  );
const mark = (date: CivilDate, session: 'AM' | 'PM' = 'AM', at = placementId) =>
  marked(
    date,
    attendance({
      type: 'SessionMarked',
      effectiveOn: date,
      data: { date, session, code: 'K', placementId: at, placementStart: stepId(0), notCounted: null },
    }),
  );
const after = (...steps: readonly Step[]) => {
  const events = recordedSteps(steps, new Catalogue([...placementEvents, ...attendanceEvents])).map((event) =>
    event.stream === stream
      ? { ...event, about: { ...event.about, placementId, referralId: 'r', providerId: 'p1' } }
      : event,
  );
  return viewAfter(marksBeyond, events).get(placementId);
};

describe('The marks that stand on days that are none of their placement', () => {
  it.each<[string, readonly Step[], readonly CivilDate[]]>([
    ['none while it goes on', [started, mark('2026-01-12')], []],
    [
      'none of an end that was told late, where nobody marked a day after it',
      [started, mark('2026-01-16'), ended('2026-01-16', '2026-01-30')],
      [],
    ],
    [
      'of an end that was told late, where somebody did',
      [started, mark('2026-01-19'), ended('2026-01-16', '2026-01-30')],
      ['2026-01-19'],
    ],
    [
      'before a start that was said later',
      [started, mark('2026-01-12'), mark('2026-01-14'), later('2026-01-13')],
      ['2026-01-12'],
    ],
    ['none once the start was put back', [started, mark('2026-01-12'), later('2026-01-13'), later('2026-01-12')], []],
    [
      'all of a start that was voided',
      [started, mark('2026-01-12'), mark('2026-01-19'), startVoided],
      ['2026-01-12', '2026-01-19'],
    ],
    ['none of another placement', [started, mark('2026-01-12', 'AM', derivedId('another')), later('2026-01-13')], []],
    [
      'none of an end before the start that stands',
      [
        started,
        ended('2026-01-14', '2026-01-15'),
        { ...startVoided },
        of('2026-01-21', started.event),
        mark('2026-01-22'),
      ],
      [],
    ],
  ])('%s', (_, steps, weeks) => {
    expect(after(...steps)).toMatchObject({ beyond: weeks.length > 0, weeks, providerId: 'p1' });
  });
});
