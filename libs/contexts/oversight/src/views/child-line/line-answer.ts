import { meaning, says, type Said } from '#platform/gateway';
import { ATTENDANCE_CODES } from '#statutory-rules';
import { derivedId, type Actor } from '#platform/event-sourcing';
import { factsOfLine } from './child-line.ts';
import { clocksOfLine } from './clocks-at.ts';
import { recordsOfLine } from './record-named.ts';

type OpenData = Readonly<Record<string, unknown>>;

const day = says.date('2026-02-10');
export const actorShown: Said<Actor> = says.shape('ActorShown', {
  id: says.id(),
  role: says.text('sen-officer'),
  team: says.orNull(says.text('sen-north')),
  organisation: says.orNull(says.text('council')),
  onBehalfOf: says.orNull(says.id()),
  ownRole: meaning(
    says.maybe(says.text('attendance-clerk')),
    'By its code, the role of the council’s own that is cut from `role`; left out of any other.',
  ),
});
/** Beside ids of people in an answer. */
export const namesByPerson = meaning(
  says.byKey(says.text('Priya Nair'), derivedId('somebody')),
  'By id, what whoever is named here is called; whoever the register of people does not know is left out.',
);
const type = says.code(factsOfLine.map(({ type: name }) => name));
const eventType = says.text('ExtensionAgreedCorrected');

/** The open data of a fact, by its type; a correction says it twice. */
const [firstData, ...otherData] = factsOfLine.map(
  ({ type: name, data }) => says.shape(`${name}Data`, data) as Said<OpenData>,
);
const data = says.oneOf(firstData!, ...otherData);
const personal = meaning(
  says.data({ reason: 'She was ill on the day.' }),
  'What people wrote, and what points at a person, by the names of its type’s sealed parts; `{"erased": true}` where it was destroyed.',
);
const words = says.orNull(says.opened(says.text('Told by her school.')));

const moment = says.shape('Moment', {
  asAt: meaning(day, 'True on this day …'),
  knownOn: meaning(day, '… as it was known at the end of this one.'),
});

const ruleNamed = { rule: says.text('placement.latest-end'), version: says.text('EA 1996 s8') };
export const eventShown = says.shape('EventShown', {
  eventId: says.id(),
  type: eventType,
  effectiveOn: day,
  recordedAt: says.instant(),
  by: actorShown,
  rules: meaning(
    says.list(
      says.shape('RuleApplied', {
        ...ruleNamed,
        result: says.orNull(says.oneOf<string | number | boolean>(says.text('2026-06-26'), says.int(10), says.flag())),
        restsOn: says.list(says.shape('RuleCited', ruleNamed)),
      }),
    ),
    'What it rests on, and what that answered.',
  ),
  rulesSaid: meaning(
    says.orNull(
      says.opened(
        says.list(
          says.shape('RuleSaid', {
            inputs: says.data({ dateOfBirth: '2010-01-15' }),
            sentence: says.text(
              'Compulsory school age ends at the end of Friday 26 June 2026, the school leaving date.',
            ),
            caveats: says.list(says.text('Working day: unverified (from memory)')),
          }),
        ),
      ),
    ),
    'What each of these rules was given, and what it said when this was recorded; null where none was applied, and of marks.',
  ),
  confirmed: meaning(
    says.orNull(
      says.shape('ConfirmationShown', {
        codes: says.list(says.text('older-than-usual')),
        because: words,
        reasons: meaning(
          says.orNull(
            says.opened(
              says.list(
                says.shape('WhyConfirmed', {
                  code: says.text('older-than-usual'),
                  words: says.orNull(says.text('She repeats a year')),
                }),
              ),
            ),
          ),
          'Why each of it is right, where that is not one reason for all.',
        ),
      }),
    ),
    'What was questioned and confirmed, and why it is right all the same; null where nothing was.',
  ),
  reason: meaning(words, 'Why it corrects or voids another: null on an original.'),
  takenFrom: meaning(
    says.orNull(says.opened(says.shape('TakenFromFile', { file: says.text('year-7-new.xlsx'), row: says.int(12) }))),
    'Of which file it was brought in, and which row of it; null where somebody keyed it.',
  ),
  change: meaning(
    says.orNull(says.shape('ChangeStated', { was: says.orNull(data), now: says.orNull(data), restated: personal })),
    'What it changed: null on an original; `now` is null on a void.',
  ),
});

const recordNamed = says.shape('RecordNamed', {
  record: says.code(recordsOfLine, 'placement'),
  id: says.text(derivedId('a placement')),
});

const factFields = {
  original: meaning(says.id(), 'Of the event that first recorded it: what a correction names.'),
  type,
  recordedIn: meaning(
    recordNamed,
    'The record that holds it, which a correction, a void or a removal names too; of a mark the child and the school year.',
  ),
  effectiveOn: day,
  data,
  period: meaning(
    says.orNull(
      says.shape('Period', {
        from: day,
        until: says.orNull(day),
        standing: says.code(['past', 'in-force', 'agreed'], 'in-force'),
      }),
    ),
    'Of a change: from when until when, seen from the day of the line; null of every other fact.',
  ),
  personal,
  statedBy: eventShown,
  earlier: meaning(
    says.list(says.shape('StatementShown', { effectiveOn: day, data, personal, statedBy: eventShown })),
    'What stood there before it was corrected, as each telling left it: by whom, and why.',
  ),
  withdrawnBasis: meaning(
    says.list(eventType),
    'Types of the facts that it rests on and that have been voided since: voiding does not cascade.',
  ),
};
export const factShown = says.shape('FactShown', factFields);

const voidedShown = says.shape('VoidedShown', {
  ...factFields,
  voidedBy: meaning(eventShown, 'Who voided it, when and why.'),
});

const monthOfMarks = says.shape('MonthOfMarks', {
  month: says.text('2026-01'),
  from: meaning(day, 'The first day marked, though it was voided.'),
  to: day,
  sessions: says.int(38),
  marked: says.list(
    says.shape('SessionsMarked', {
      ...{ session: says.code(['AM', 'PM']), code: says.code(ATTENDANCE_CODES, 'K'), sessions: says.int(19) },
    }),
  ),
  notCounted: meaning(says.int(0), 'How many of them stand in no figure.'),
  corrected: meaning(says.int(1), 'How many of them read as corrected.'),
  voided: meaning(says.int(1), 'How many marks of the month had been voided: they are none of these sessions.'),
  withdrawnBasis: says.list(eventType),
});

const changeShown = says.shape('ChangeShown', {
  original: says.id(),
  type,
  before: says.orNull(factShown),
  after: says.orNull(factShown),
  by: meaning(
    says.list(eventShown),
    'The events that only one of both moments knows of: who, and why. Empty where a day alone came.',
  ),
  through: meaning(
    says.list(eventShown),
    'Those about others that are why it reads otherwise: of what holds from a day, that tell of the same; of a mark, of when its placement began or ended; of what rests on another, of that.',
  ),
  outside: meaning(
    says.list(says.code(['before', 'after'])),
    'At which of both moments it is a mark of no day of its placement, which stands in no figure.',
  ),
});

const clockDay = says.orNull(
  says.shape('ClockDay', {
    dueAt: says.instant(),
    dueOn: meaning(says.orNull(says.date('2026-02-06')), 'Where it is due on a day, and not at a moment.'),
    rules: says.list(says.shape('RuleOfClock', { id: says.text('csa.end'), version: says.text('EA 1996 s8') })),
    sentence: meaning(
      says.orNull(says.text('Compulsory school age ends at the end of Friday 26 June 2026, the school leaving date.')),
      'The rule’s own, where a rule of law sets the day.',
    ),
  }),
);

const movedClock = says.shape('MovedClock', {
  what: says.code(clocksOfLine),
  recordedIn: recordNamed,
  item: meaning(says.text('next-review'), 'Of an answer, the provider that is to give it.'),
  before: meaning(clockDay, 'When it was due at the first moment; null: nothing was awaited.'),
  after: clockDay,
  follows: meaning(says.list(says.id()), 'By `original`, the changes that it follows from.'),
});

/** What a child's line answers. */
export const lineAnswer = says.shape('ChildLineFound', {
  childId: says.id(),
  owningService: says.orNull(says.text('sen')),
  people: namesByPerson,
  within: meaning(
    says.orNull(says.list(says.shape('PeriodRead', { from: says.date('2025-09-01'), to: says.date('2026-08-31') }))),
    'Of an auditor, the periods of which they read: all else of the line is withheld. Null: all of it is read.',
  ),
  identity: meaning(
    says.orNull(personal),
    'As it is known today, with the `names` and the `number` (UPN) of the moment where any were told since; null when no registration stands.',
  ),
  at: moment,
  facts: meaning(says.list(factShown), 'At most 500; the marks among them where they are few.'),
  voided: meaning(says.list(voidedShown), 'What was voided, as it stood until then: of the same part of the line.'),
  next: meaning(says.orNull(says.id()), 'Give it as `?cursor=` for the rest of the line; null at its end.'),
  months: meaning(
    says.list(monthOfMarks),
    'The marks by month, where they are many, but for the month that was asked for: its marks are among the facts.',
  ),
  outside: meaning(
    says.list(says.id()),
    'By `original`, the marks among the facts that are of no day of their placement: they stand in no figure.',
  ),
  comparedWith: says.orNull(moment),
  changes: meaning(says.list(changeShown), 'At most 500, in the order in which the facts were first recorded.'),
  changesLeftOff: meaning(says.int(0), 'How many changes there are besides.'),
  alsoDiffer: meaning(says.list(says.id()), 'By `original`, those of them that are among `facts` and `voided`.'),
  marksDiffer: meaning(
    says.list(says.shape('MarksDiffering', { month: says.text('2026-01'), marks: says.int(3) })),
    'Of each month how many marks differ, those left off among them.',
  ),
  clocks: meaning(says.list(movedClock), 'What is due on another day at the second moment, or at one of both only.'),
  removed: meaning(
    says.list(says.shape('RemovalShown', { eventId: says.id(), by: actorShown, recordedAt: says.instant() })),
    'That an entry was removed as another child’s, by whom and when: nothing of what it was.',
  ),
});
