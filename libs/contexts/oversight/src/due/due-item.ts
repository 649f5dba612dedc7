import { meaning, says, type Saying } from '#platform/gateway';
import { recommendations } from '#pure/placements';
import { whatIsDue } from './what-is-due.ts';

/** One thing that is due, and why. */
export const dueItem = says.shape('DueItem', {
  what: says.code(whatIsDue),
  childId: says.id(),
  name: meaning(
    says.orNull(
      says.shape('NameOfDue', { givenNames: says.text('Amara'), familyName: says.orNull(says.text('Okonkwo')) }),
    ),
    'Null once the personal data was destroyed, or while it cannot be read.',
  ),
  yearGroup: meaning(
    says.orNull(says.int(9)),
    'In which the child is expected by age: 0 Reception, -1 nursery. Null where the date of birth is not known, or cannot be read.',
  ),
  recordId: meaning(
    says.id(),
    'The placement; of who waits for an officer, is to be found, or is without education, the child; of who may be on record twice, the other record; of an answer, and of what is to be sent out or awarded, the referral; of a protected address, the telling.',
  ),
  providerId: meaning(says.orNull(says.id()), 'Null of what is to be sent out or awarded: no place is chosen yet.'),
  offers: meaning(
    says.orNull(says.list(says.int(45_000))),
    'Of an award to make: what each offer costs a week in pence, the lowest first; none where nobody has offered.',
  ),
  weeklyPrice: meaning(
    says.orNull(says.int(45_000)),
    'Of an extension that a review recommends: what a week of the place costs in pence, which whoever agrees it approves. Null of all else, and where no price is known.',
  ),
  awaited: meaning(
    says.orNull(says.int(2)),
    'Of an award to make: how many of those asked may still answer. Null of all else.',
  ),
  advised: meaning(
    says.orNull(says.code(recommendations)),
    'What waits to be done with a placement, as its latest review recommends. Null where nothing does.',
  ),
  endsOn: meaning(
    says.orNull(says.date('2026-02-13')),
    'Of what a review recommends: the last agreed day of the placement.',
  ),
  returnsOn: meaning(
    says.orNull(says.date('2026-06-01')),
    'Of a placement that ends: for when a return to school is planned. Null where none is.',
  ),
  step: meaning(
    says.orNull(
      says.shape('StepOfReturn', {
        ...{ step: says.int(1), of: says.int(2) },
        ...{ sessionsAtSchool: says.int(4), sessionsAtProvision: says.int(6) },
      }),
    ),
    'Of a return to school: which of its planned steps begins on the day, and for how much of the week.',
  ),
  lot: meaning(
    says.orNull(says.shape('LotOfDue', { agreement: says.text('peterborough-cepet'), lot: says.text('lot-4') })),
    'To which a referral is to be sent out.',
  ),
  settledBy: meaning(
    says.orNull(says.list(says.id())),
    'Of a protected address that was told: who may say what became of it. Null of all else, which goes by the role.',
  ),
  dueAt: meaning(says.instant(), 'Where the day is lost, the beginning of its month.'),
  dayLost: meaning(says.flag(), 'The day itself cannot be opened, though nobody destroyed it.'),
  dueOn: meaning(says.orNull(says.date('2026-02-06')), 'Where it is due on a day, and not at a moment.'),
  setBy: meaning(
    says.orNull(
      says.shape('DaySetBy', {
        fact: says.code([
          ...(['start', 'review', 'receipt', 'filling-in', 'answers'] as const),
          ...([
            'award',
            'offer',
            'plan',
            'award-voided',
            'return-failed',
            'nobody',
            'moved-away',
            'unknown',
            'birth-not-known',
            'placement-ended',
            'no-roll',
            'duplicate',
            'address-told',
          ] as const),
        ]),
        on: says.date('2026-01-12'),
      }),
    ),
    'What was recorded that set the day. Null where a rule of law alone did.',
  ),
  sentence: meaning(
    says.orNull(says.text('Compulsory school age ends at the end of Friday 26 June 2026, the school leaving date.')),
    'The rule’s own, where a rule of law set the day.',
  ),
  rules: says.list(
    says.shape('RuleOfDue', { id: says.text('csa.end'), version: says.orNull(says.text('EA 1996 s8')) }),
  ),
});
export type DueItem = Saying<typeof dueItem>;
