import type { ChildLineFound } from '#contexts/oversight';
import { counted, daysBetween, listInWords } from '#statutory-rules';
import { londonDate, type CivilDate } from '#platform/time';
import { ruleTitle } from '../child-line/stated.ts';
import type { Places, Reading as LineReading } from '../child-line/line-types.ts';
import type { WordsOf } from '../words/codes.ts';
import { clockWords, dayWords, weekdayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import type { Reading, TwoReadings } from './readings-form.ts';
import type { ReadRow, Side } from './read-row.ts';
import { whenKnown, type ToldDifference } from './told-difference.ts';
import { sentence } from '../words/codes.ts';

type Clock = ChildLineFound['clocks'][number];
type Day = NonNullable<Clock['before']>;
type Found = Pick<ChildLineFound, 'changes'>;
type Known = Readonly<{ names: Names; readings: TwoReadings; today: CivilDate; places: Places }>;

/** What followed for a clock from what reads differently: both days, what they follow from, and by which rule. */
export function toldClock(clock: Clock, found: Found, known: Known): ToldDifference {
  const { before, after } = clock;
  const { first, second } = known.readings;
  const what = subjectOf(clock, known);
  const on = [first, second].map(({ knownOn }) => lowered(whenKnown(knownOn, known.today))) as [string, string];
  const [was, now] = [before && strong(dayOf(before)), after && strong(dayOf(after))];
  const said =
    was && now
      ? [
          ...[{ text: `So ${what} read ` }, was, { text: ` ${on[0]}${lateBy(clock, before, first)}, and reads ` }],
          ...[now, { text: ` ${on[1]}${lateBy(clock, after, second)}.` }],
        ]
      : clock.what === 'without'
        ? [{ text: `So ${what}, ` }, (was ?? now)!, { text: `, ${withoutOnly(was !== null, on)}` }]
        : clock.what === 'leaving'
          ? [{ text: `So ${what}, ` }, (was ?? now)!, { text: `, ${keptOnly(was !== null, on)}` }]
          : was
            ? [
                { text: `So ${what} read ` },
                was,
                { text: ` ${on[0]}${lateBy(clock, before, first)}. ${sentence(on[1])} none is awaited.` },
              ]
            : [
                { text: `So ${what} reads ` },
                now!,
                { text: ` ${on[1]}${lateBy(clock, after, second)}. ${sentence(on[0])} none was awaited.` },
              ];
  const numbers = found.changes.flatMap(({ original }, n) => (clock.follows.includes(original) ? [String(n + 1)] : []));
  const follows = numbers.length > 0 ? [{ text: `It follows from ${listInWords(numbers)}.`, why: null }] : [];
  return { said, rows: [], by: [...follows, ...rulesOf(clock).map((text) => ({ text, why: null }))] };
}

/** The days of the clocks that came out differently, as far as they had come by then: each with the number of its sentence. */
export const clockRows = ({ found, names, places }: LineReading, { first, second }: TwoReadings): readonly ReadRow[] =>
  found.clocks.flatMap((clock, n) => {
    const title = sentence(subjectOf(clock, { names, places }));
    const see = [found.changes.length + n + 1];
    const here = (day: Day | null, { asAt }: Reading) => day !== null && onOf(day) <= asAt;
    const side = (day: Day): Side => ({
      ...{ kind: 'entry', day: weekdayWords(onOf(day)), title, isVoid: false, mark: null, href: null, below: [] },
    });
    const unread = clock.what === 'leaving' ? 'No placement went by it' : 'None was awaited';
    const none = (day: Day | null): Side => ({ kind: 'none', why: day ? `Read ${dayOf(day)}` : unread });
    const { before, after } = clock;
    const left: ReadRow[] = here(before, first)
      ? [{ on: onOf(before!), see, left: side(before!), right: none(after) }]
      : [];
    const right: ReadRow[] = here(after, second)
      ? [{ on: onOf(after!), see, left: none(before), right: side(after!) }]
      : [];
    return [...left, ...right];
  });

/** The same for a file: what it is, and the day on which each reading has it. */
export const clocksRead = (clocks: readonly Clock[], known: Pick<Known, 'names' | 'places'>) =>
  clocks.map((clock) => ({
    what: sentence(subjectOf(clock, known)),
    read: [clock.before, clock.after].map((day) => day && { on: onOf(day), words: dayOf(day) }),
  }));

/** A child has such a day by its birth alone: what is otherwise is whether it stands among what falls due. */
function keptOnly(isFirst: boolean, [first, second]: readonly [string, string]): string {
  const [kept, not] = isFirst ? [first, second] : [second, first];
  return `stood among what falls due ${kept}, and not ${not}: it does while a placement goes by it. The day itself follows from the date of birth.`;
}

/** At the one moment nothing on record taught the child, at the other something did, or was to. */
const withoutOnly = (isFirst: boolean, [first, second]: readonly [string, string]): string =>
  isFirst
    ? `was read ${first}. ${sentence(second)} something on record taught the child, or was to.`
    : `reads ${second}. ${sentence(first)} something on record taught the child, or was to.`;

function subjectOf({ what, item, recordedIn }: Clock, { names, places }: Pick<Known, 'names' | 'places'>): string {
  const provider = what === 'answers' ? item : places.get(recordedIn.id);
  const called = provider && names.provider?.(provider);
  const at = called ? ` at ${called}` : '';
  const subjects: WordsOf<Clock['what']> = {
    reviews: `the day to review the placement${at}`,
    endings: `the last agreed day of the placement${at}`,
    answers: `the end of the time in which ${called ?? 'a provider'} may answer`,
    leaving: 'the last day of compulsory school age',
    without: 'the day since which the child was without education',
  };
  return subjects[what];
}

/** What sets each day where no rule of law does. */
const AGREED: WordsOf<Exclude<Clock['what'], 'leaving'>> = {
  reviews:
    'As agreed: a placement is reviewed on the day that its start names, then on the one that its latest review names.',
  endings: 'As agreed: a placement goes on to the last day that its start names, or its latest extension.',
  without:
    'From the record: no school, no placement that ran or was to begin, no open referral, and not taught at home.',
  answers: 'As the agreement has it: a provider’s hours run from the moment at which it received the referral.',
};

function rulesOf({ what, before, after }: Clock): readonly string[] {
  const laws = [before, after].flatMap((day) =>
    (day?.sentence ?? null) === null
      ? []
      : [
          `Law: ${day!.rules.map(({ id, version }) => `${ruleTitle(id)}, reading ${version}`).join('; ')}. ${day!.sentence}`,
        ],
  );
  return what === 'leaving' ? [...new Set(laws)] : [AGREED[what]];
}

/** That a child has left an age, or a placement has ended, is late for nobody. */
function lateBy({ what }: Clock, day: Day | null, { asAt }: Reading): string {
  if (day === null || what === 'leaving' || what === 'endings' || what === 'without') return '';
  const days = daysBetween(onOf(day), asAt);
  return days > 0 ? `, ${counted(days, 'day')} late by ${dayWords(asAt)}` : '';
}

const onOf = ({ dueOn, dueAt }: Day): CivilDate => dueOn ?? londonDate(dueAt);

const dayOf = (day: Day): string =>
  day.dueOn === null ? `${weekdayWords(onOf(day))} at ${clockWords(day.dueAt)}` : weekdayWords(day.dueOn);

const strong = (text: string) => ({ text, strong: true }) as const;
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
