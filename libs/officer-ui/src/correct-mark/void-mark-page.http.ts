import { VoidMark, VoidMarkRequest } from '#contexts/attendance';
import { aDay } from '#platform/web';
import type { Mark } from '../child-line/line-types.ts';
import { text } from '../forms/date-fields.ts';
import { formPage } from '../forms/form-page.ts';
import { known, words } from '../forms/plain-fields.ts';
import { whatIsTrue } from '../no-session/no-session-fields.ts';
import { noSessionWords } from '../words/attendance-words.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { voidedOnLine } from '../remove-entry/voided-on-line.ts';

/** A mark that should not stand at all: the session may then be marked anew. The day says in which register it is. */
export const VoidMarkPage = formPage({
  path: 'line/:childId/marks/:markId/void',
  over: entryRecord(
    async (visit) => {
      const seen = await entryOnLine(visit, visit.ids['markId']!);
      const voided = voidedOnLine(seen);
      const last = 'voidedBy' in seen.fact ? (seen.fact.voidedBy as typeof seen.fact.statedBy) : seen.fact.statedBy;
      const mark = seen.fact.data as Mark['data'];
      return { ...seen, mark, revision: last.eventId, voided, nothingToSend: voided !== null };
    },
    ({ ids }) =>
      ({ original }) =>
        original === ids['markId'],
  ),
  ...{ sends: VoidMark, request: VoidMarkRequest },
  ...{ title: 'Void a mark', button: 'Void the mark' },
  parameters: { date: aDay },
  template: 'correct-mark/void-mark.njk',
  fields: (_, { query }) => ({
    date: known(text(query, 'date')),
    noSession: whatIsTrue(),
    reason: words('Why should it never have been recorded?', {
      hint: 'It stays on the line, struck through, with your reason. The session may then be marked anew',
    }),
  }),
  checks: ({ reason, noSession }, { entry }) => ({
    rows: [
      { label: 'What is voided', text: `${entry.title}\n${entry.date}`, field: null },
      {
        ...{ label: 'What is true of the session', field: 'noSession' },
        text: noSession ? `There was none. ${noSessionWords[noSession]}` : 'The mark was wrong: one is missing again',
      },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      noSession
        ? 'It is recorded that there was no session: no mark of it is awaited, and it counts in no figure.'
        : 'The session has no mark then, and counts in no figure until it is marked anew.',
      'The mark stays on the line, struck through, with your name, the time and your reason.',
      noSession
        ? 'The mark cannot be put back. That there was no session can be taken back: then one is awaited again.'
        : 'It cannot be put back. What is voided by mistake is marked anew.',
    ],
    button: 'Void the mark',
  }),
  command: ({ date, reason, noSession }, { childId, entryId: markId }) => ({
    data: { childId, markId, date, reason, noSession: noSession ?? null },
  }),
  done: ({ input: { noSession } }) =>
    noSession
      ? 'The mark is voided, and no mark of the session is awaited'
      : 'The mark is voided. The session may be marked anew',
});
