import { meaning, pageOf, says, type Saying } from '#platform/gateway';
import { CLOSED_BECAUSE, TERMS } from '../../calendar/calendar.events.ts';

const span = { from: says.date('2026-10-26'), to: says.date('2026-10-30') };

const termDatesSaid = says.shape('TermDatesSaid', {
  urn: meaning(says.orNull(says.int(110_001)), 'The school whose own it is; null: the council’s.'),
  startsIn: meaning(says.int(2026), 'The year in which the school year starts.'),
  terms: says.list(
    says.shape('TermSaid', { term: says.code(TERMS), from: says.date('2026-09-03'), to: says.date('2026-12-18') }),
  ),
  halfTerms: says.list(says.shape('HalfTermSaid', span)),
  insetDays: says.list(says.shape('InsetDaySaid', { on: says.date('2026-09-01') })),
});
export type TermDatesSaid = Saying<typeof termDatesSaid>;

const closureSaid = says.shape('ClosureSaid', { ...span, because: says.code(CLOSED_BECAUSE) });
export type ClosureSaid = Saying<typeof closureSaid>;

const told = {
  byId: says.id(),
  at: says.instant(),
  reason: meaning(says.orNull(says.opened(says.text('The council moved it'))), 'Null of what was recorded first.'),
};
const voided = meaning(says.orNull(says.shape('CalendarEntryVoided', told)), 'Null: it stands.');

const yearEntry = says.shape('SchoolYearEntry', {
  entryId: says.id(),
  versions: meaning(
    says.list(says.shape('SchoolYearVersion', { ...told, said: termDatesSaid })),
    'As it was recorded, and as it was said anew since: the last holds.',
  ),
  voided,
});
export type SchoolYearEntry = Saying<typeof yearEntry>;

const closureEntry = says.shape('ClosureEntry', {
  entryId: says.id(),
  versions: says.list(says.shape('ClosureVersion', { ...told, said: closureSaid })),
  voided,
});
export type ClosureEntry = Saying<typeof closureEntry>;

const yearShown = says.shape('SchoolYearShown', {
  startsIn: says.int(2026),
  entries: meaning(
    says.list(yearEntry),
    'What is recorded of its terms; of several the last that was not voided holds.',
  ),
  closures: says.list(closureEntry),
});
export type SchoolYearShown = Saying<typeof yearShown>;

export const calendarFound = says.shape('CalendarFound', {
  calendarId: says.id(),
  urn: meaning(says.orNull(says.int(110_001)), 'The school whose own it is; null: the council’s.'),
  years: meaning(says.list(yearShown), 'The latest first.'),
  revision: says.int(3),
});
export type CalendarFound = Saying<typeof calendarFound>;

const calendarListed = says.shape('CalendarListed', {
  calendarId: says.id(),
  urn: says.orNull(says.int(110_001)),
  years: meaning(
    says.list(says.int(2026)),
    'In which years the school years start that are recorded; the earliest first.',
  ),
  lastDay: meaning(says.orNull(says.date('2027-07-21')), 'The last day of its last term; null: no term is recorded.'),
});
export type CalendarListed = Saying<typeof calendarListed>;

export const calendarsFound = pageOf('CalendarsFound', calendarListed);
export type CalendarsFound = Saying<typeof calendarsFound>;
