import { VoidNoSessionRequest } from '#contexts/attendance';
import { VoidNoSession } from '#pure/attendance';
import { aDay } from '#platform/web';
import { text } from '../forms/date-fields.ts';
import type { Fact } from '../child-line/line-types.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { formPage } from '../forms/form-page.ts';
import { known, words } from '../forms/plain-fields.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { voidedOnLine } from '../remove-entry/voided-on-line.ts';

/** What was recorded of the sessions of the day in the address. */
const isOfDay =
  ({ query }: Pick<Visit, 'query'>) =>
  ({ recordedIn, data }: Pick<Fact, 'recordedIn' | 'data'>): boolean =>
    recordedIn.record === 'attendance' && (data as Readonly<{ date?: string }>).date === text(query, 'date');

/** There was a session after all: a mark of it is awaited again. */
export const VoidNoSessionPage = formPage({
  path: 'line/:childId/sessions-not-held/:entryId/void',
  over: entryRecord(async (visit) => {
    const seen = await entryOnLine(visit, visit.ids['entryId']!);
    const voided = voidedOnLine(seen);
    // What was marked meanwhile on that day may say that there was one.
    const ofDay = seen.line.filter(isOfDay(visit)).map(({ statedBy }) => statedBy.eventId);
    return { ...seen, revision: [...ofDay, voided].join(), voided, nothingToSend: voided !== null };
  }, isOfDay),
  ...{ sends: VoidNoSession, request: VoidNoSessionRequest },
  ...{ title: 'There was a session', button: 'Take it back' },
  parameters: { date: aDay },
  template: 'no-session/void-no-session.njk',
  fields: (_, { query }) => ({
    date: known(text(query, 'date')),
    reason: words('How is it known that there was a session?', {
      hint: 'What was recorded stays on the line, struck through, with your reason. The session may then be marked',
    }),
  }),
  checks: ({ reason }, { entry }) => ({
    rows: [
      { label: 'What is taken back', text: `${entry.title}\n${entry.date}`, field: null },
      { label: 'How it is known', text: reason, field: 'reason' },
    ],
    will: [
      'A mark of the session is awaited again, and stands as missing until it is made.',
      'What was recorded stays on the line, struck through, with your name, the time and your reason.',
      'It cannot be put back. Where there was no session after all, say so anew.',
    ],
    button: 'Take it back',
  }),
  command: ({ date, reason }, { childId, entryId }) => ({ data: { childId, entryId, date, reason } }),
  done: () => 'It is taken back. A mark of the session is awaited again',
});
