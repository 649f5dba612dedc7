import { schoolCalendar, type SchoolCalendar } from '../calendar/index.ts';

/** CAL-A of domain reference 2.5: spring term 2026, 58 school days. */
export const CAL_A: SchoolCalendar = schoolCalendar({
  id: 'CAL-A',
  keptBy: 'school',
  terms: [{ name: 'spring 2026', from: '2026-01-05', to: '2026-04-02' }],
  closures: [
    { kind: 'INSET', from: '2026-01-05', to: '2026-01-05' },
    { kind: 'half-term', from: '2026-02-16', to: '2026-02-20' },
  ],
});
