import type { Type } from '@nestjs/common';
import {
  CorrectAllocatedOfficer,
  CorrectAllocatedOfficerRequest,
  CorrectOwningService,
  CorrectOwningServiceRequest,
  CorrectOwningTeam,
  CorrectOwningTeamRequest,
} from '#contexts/children';
import { FindColleagues } from '#contexts/people';
import { NotFound, type Command, type PermittedCommand } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import type { Field, Fields } from '../forms/form-field.ts';
import { formPage } from '../forms/form-page.ts';
import { ofChildsRecord } from '../forms/form-records.ts';
import { day, words } from '../forms/plain-fields.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import type { Actor, Names } from '../words/wording.ts';
import { childPath } from '../child-line/line-path.ts';
import type { Fact } from '../child-line/line-types.ts';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import { becauseAsItStands, officerField, serviceField, teamField } from './holder-fields.ts';
import { whereHandedOn } from './where-handed-on.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { withColleagues } from './holders-of-child.ts';

type Restated = Readonly<{ from: CivilDate; because: string | null; reason: string }>;
type Correction<Input extends Restated, Data> = Readonly<{
  /** Behind the change. */
  path: string;
  type: 'OwningServiceChanged' | 'OwningTeamChanged' | 'AllocatedOfficerChanged';
  sends: PermittedCommand<Data, Command<Data>>;
  request: Type<Input>;
  /** What the change says besides its day: its name in the fact. */
  says: string;
  /** It, by its name in the request. @param asItSays shows what the fact says, until something else is typed */
  field: (
    known: Readonly<{ actor: Actor; names: Names; who: string }>,
    asItSays: (field: Field) => Field,
  ) => Fields<Omit<Input, keyof Restated>>;
  data: (input: Input, ids: Readonly<{ childId: string; changeId: string }>) => Data;
  /** Where one is told that it is done, if not on the overview. */
  to?: (input: Input, visit: Visit) => string | null;
}>;

function changeRecord(type: string) {
  const record = entryRecord(async (visit) => {
    const seen = await entryOnLine(visit, visit.ids['changeId']!);
    if (seen.fact.type !== type) throw new NotFound('The child’s line holds no such change.');
    const { officers } = await withColleagues(visit);
    return { ...seen, names: { ...seen.names, ...(officers && { officers }) }, actor: visit.sender.actor };
  }, ofChildsRecord);
  return { ...record, shows: [...record.shows, FindColleagues] };
}

/** The change as it should have been recorded, from what was: the three pages of it differ in what changed. */
const correctChangePage = <Input extends Restated, Data>(of: Correction<Input, Data>): Type =>
  formPage({
    path: `line/:childId/changes/:changeId/${of.path}`,
    over: changeRecord(of.type),
    ...{ sends: of.sends, request: of.request },
    ...{ title: 'Correct a change', button: 'Correct the change' },
    template: 'holders/correct-change.njk',
    fields: (seen) => {
      const { from, [of.says]: said } = seen.fact.data as Readonly<Record<string, string | null>>;
      return {
        ...of.field(seen, (field) => asItStands(field, oneText(said ?? 'none'))),
        from: asItStands(
          day('From which day?', { called: 'The first day', hint: 'It may be in the past or in the future' }),
          oneDay(from as CivilDate),
        ),
        because: becauseAsItStands((seen.fact.personal as { because?: unknown }).because),
        reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
      } as Fields<Input>;
    },
    command: (input, { childId, entryId: changeId }) => ({ data: of.data(input, { childId, changeId }) }),
    beside: { 'before-registration': 'from' },
    // Where it stands who has the child now, as after a change.
    done: ({ input, seen, visit }) => {
      const data = { [of.says]: (input as Readonly<Record<string, unknown>>)[of.says] ?? null, from: input.from };
      const { title } = wordsFor({ ...seen.fact, data } as Fact, seen.names);
      const to = of.to?.(input, visit) ?? childPath(seen.childId);
      return { to, says: `Corrected: ${title}, from ${dayWords(input.from)}` };
    },
  });

export const CorrectOwningServicePage = correctChangePage({
  ...{ path: 'correct-owning-service', type: 'OwningServiceChanged', says: 'owningService' },
  ...{ sends: CorrectOwningService, request: CorrectOwningServiceRequest },
  field: (_, asItSays) => ({ owningService: asItSays(serviceField()) }),
  to: whereHandedOn,
  data: ({ owningService, from, because, reason }, ids) => ({ ...ids, owningService, from, because, reason }),
});

export const CorrectOwningTeamPage = correctChangePage({
  ...{ path: 'correct-owning-team', type: 'OwningTeamChanged', says: 'owningTeam' },
  ...{ sends: CorrectOwningTeam, request: CorrectOwningTeamRequest },
  field: (known, asItSays) => ({ owningTeam: asItSays(teamField(known)) }),
  data: ({ owningTeam, from, because, reason }, ids) => ({ ...ids, owningTeam, from, because, reason }),
});

export const CorrectAllocatedOfficerPage = correctChangePage({
  ...{ path: 'correct-allocated-officer', type: 'AllocatedOfficerChanged', says: 'officerId' },
  ...{ sends: CorrectAllocatedOfficer, request: CorrectAllocatedOfficerRequest },
  field: (known, asItSays) => ({ officerId: asItSays(officerField(known)) }),
  data: ({ officerId, from, because, reason }, ids) => ({ ...ids, officerId, from, because, reason }),
});
