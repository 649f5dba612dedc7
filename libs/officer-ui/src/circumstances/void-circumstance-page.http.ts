import {
  FindCircumstances,
  VoidCircumstance,
  VoidCircumstanceRequest,
  type CircumstancesFound,
} from '#contexts/children';
import { NotFound } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { formPage } from '../forms/form-page.ts';
import { ofCircumstances } from '../forms/form-records.ts';
import { words } from '../forms/plain-fields.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { voidedOnLine } from '../remove-entry/voided-on-line.ts';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { isCircumstance, recordPath } from './circumstance-paths.ts';
import { namesAround } from './people-around.ts';
import { toldOf } from './record-entries.ts';
import { PARTS } from './record-parts.ts';

const record = entryRecord(async (visit) => {
  const seen = await entryOnLine(visit, visit.ids['changeId']!);
  const { type, data } = seen.fact;
  if (!isCircumstance(type)) throw new NotFound('The child’s line holds no such change.');
  const found = await visit.ask(FindCircumstances, { childId: seen.childId });
  const names = namesAround(found, seen.names, visit.today);
  const voided = voidedOnLine(seen);
  const { from, subjectId = null } = data as { from: CivilDate; subjectId?: string };
  return {
    ...{ ...seen, revision: found.revision, voided, nothingToSend: voided !== null, of: PARTS[type].called, from },
    then: heldWithout(found, type, { changeId: seen.entryId, subjectId, from, names }),
  };
}, ofCircumstances);

type Without = Readonly<{ changeId: string; subjectId: string | null; from: CivilDate; names: Names }>;

/** What holds from the day of a change, once that is taken back: what was told from before it, of the same. */
function heldWithout(found: CircumstancesFound, type: CircumstanceType, without: Without): string {
  const { changeId, subjectId, from, names } = without;
  const [day, others] = [dayWords(from), toldOf(type, withoutChange(found, changeId), { names, mayChange: false })];
  const before = others.findLast((each) => each.subjectId === subjectId && each.from <= from);
  const said = before?.rows.flatMap(({ texts }) => texts).slice(0, 3);
  return said
    ? `From ${day} on it holds again what held before: ${said.join(', ')}.`
    : `Nothing was recorded before it, so from ${day} on nothing of it is recorded.`;
}

/** The answer as it would be without this change. */
const withoutChange = (found: CircumstancesFound, changeId: string): CircumstancesFound =>
  Object.fromEntries(
    Object.entries(found).map(([part, held]) => [
      part,
      Array.isArray(held) ? held.filter((each: { changeId: string }) => each.changeId !== changeId) : (held as unknown),
    ]),
  ) as unknown as CircumstancesFound;

/** Takes back a change of how the child lives and learns that should never have been recorded. */
export const VoidCircumstancePage = formPage({
  path: 'line/:childId/circumstances/:changeId/void',
  over: { ...record, shows: [...record.shows, FindCircumstances] },
  ...{ sends: VoidCircumstance, request: VoidCircumstanceRequest },
  ...{ title: 'Void a change of the record', button: 'Void the change' },
  template: 'holders/void-change.njk',
  fields: () => ({
    reason: words('Why should it never have been recorded?', {
      hint: 'It stays on the record, struck through, with this. What held before holds again from its day',
    }),
  }),
  checks: ({ reason }, { entry, from, then }) => ({
    rows: [
      { label: 'What is voided', text: `${entry.title}\nFrom ${dayWords(from)}`, field: null },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      then,
      'It stays on the record and on the line, struck through, with your name, the time and your reason.',
      'It cannot be put back. What is voided by mistake is recorded anew.',
    ],
    button: 'Void the change',
  }),
  command: ({ reason }, { childId, entryId: changeId }) => ({ data: { childId, changeId, reason } }),
  done: ({ seen: { childId, of } }) => ({ to: recordPath(childId), says: `The change of ${of} is voided` }),
});
