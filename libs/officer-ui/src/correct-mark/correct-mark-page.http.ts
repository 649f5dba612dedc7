import { CorrectMark, CorrectMarkRequest } from '#contexts/attendance';
import { aDay, fitting, oneOf } from '#platform/web';
import { attendanceCodesOn, mondayOf, SESSIONS, type RegisterSession } from '#statutory-rules';
import type { Mark } from '../child-line/line-types.ts';
import { text } from '../forms/date-fields.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { formPage } from '../forms/form-page.ts';
import { known, select, words } from '../forms/plain-fields.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';

/** The mark that stands for the session which the address names: a child has one a session. */
const isAskedFor = ({ query }: Pick<Visit, 'query'>) => {
  const [date, session] = [text(query, 'date'), text(query, 'session')];
  return ({ type, data }: Readonly<{ type: string; data: object }>): boolean => {
    const mark = data as Partial<Mark['data']>;
    return type === 'SessionMarked' && mark.date === date && mark.session === session;
  };
};

async function markOnLine(visit: Visit) {
  const seen = await entryOnLine(visit, isAskedFor(visit));
  const mark = seen.fact.data as Mark['data'];
  const placementId = text(visit.query, 'placement');
  // From the register of a week one goes on there, and nowhere near the head of a long line.
  const back = placementId && `${placementPath(seen.childId, placementId)}/marks?week=${mondayOf(mark.date)}`;
  return { ...seen, mark, back: back || null, revision: seen.fact.statedBy.eventId };
}

/** Of the day, but for the one that stands, and the stroke of the other half of the day. */
const codesFor = ({ date, session, code: standing }: Mark['data']) =>
  attendanceCodesOn(date)
    .filter(({ code }) => code !== standing && code !== strokeOfOther[session])
    .map(({ code, meaning }) => [code, `${code}: ${meaning}`] as const);

const strokeOfOther: Readonly<Record<RegisterSession, string>> = { AM: '\\', PM: '/' };

const CORRECTED = 'The mark is corrected';

/** Gives a session another code; the first entry stays in the line. */
export const CorrectMarkPage = formPage({
  path: 'line/:childId/marks/correct',
  over: entryRecord(markOnLine, isAskedFor),
  ...{ sends: CorrectMark, request: CorrectMarkRequest },
  ...{ title: 'Correct a mark', button: 'Correct the mark' },
  parameters: {
    date: aDay,
    session: oneOf(SESSIONS),
    placement: fitting(/^[\da-f-]{36}$/, 'This placement is not known'),
  },
  template: 'correct-mark/correct-mark.njk',
  fields: ({ mark }) => ({
    date: known(mark.date),
    code: select('Which code should the session have?', codesFor(mark)),
    reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
  }),
  command: ({ date, code, reason }, { childId, entryId }) => ({
    data: { childId, markId: entryId, date, code, reason },
  }),
  done: ({ seen: { back } }) => (back ? { to: back, says: CORRECTED } : CORRECTED),
});
