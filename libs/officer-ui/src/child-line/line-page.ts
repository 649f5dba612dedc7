import { knownAs, type NamesTold } from '#pure/children';
import type { LineFacts } from '#pure/oversight';
import type { ChildLineFound } from '#contexts/oversight';
import type { CivilDate } from '#platform/time';
import { calledName, NAMELESS, destructions } from '../words/children-words.ts';
import { withheldWords } from '../audit-terms/withheld-words.ts';
import { dayWords } from '../words/times.ts';
import { isClosed, type Closed, type Names, type ShownParts } from '../words/wording.ts';
import { NOTHING } from './acts-on-entry.ts';
import { choicesOf, entriesChosen, yearsOf, type EntriesChosen } from './entries-chosen.ts';
import type { EntryChoice } from './entry-choices.ts';
import { keyFacts } from './key-facts.ts';
import { fromOther, inOrderOfDays } from './from-other.ts';
import { countedItems, datedItems } from './line-items.ts';
import type { Fact, MayOnEntries, Places, Reading } from './line-types.ts';
import { momentFields, type Moments, momentLink, type MomentLink } from './moment-form.ts';
import { statedWords } from './stated.ts';

/** The line of a record that leads to the one of the page. */
type Leading = Readonly<{ found: ChildLineFound; places: Places }>;
type Chosen = Readonly<{ choice: EntryChoice; year: string | null }>;

/** Everything that the page of a line says, in words. @param chosen what of it is looked at; null: all, as on paper */
export function linePage(
  found: ChildLineFound,
  given: Names,
  today: CivilDate,
  places: Places,
  {
    may = NOTHING,
    chosen = null,
    leading = [],
  }: Readonly<{ may?: MayOnEntries; chosen?: Chosen | null; leading?: readonly Leading[] }> = {},
) {
  const names = { ...namesIn(found, given), measure: measures(found) };
  const reading: Reading = { childId: found.childId, found, names, places, may };
  const others = leading.map((each) => readingOf(each, given));
  const dated = inOrderOfDays([datedItems(reading), ...others.map(fromOther)]);
  const besides = [reading, ...others].flatMap(countedItems);
  const year = chosen?.year ?? found.outlined?.year ?? null;
  const shown =
    chosen && chosenWords(found, entriesChosen(dated, { ...chosen, year }, besides), { ...chosen, shown: year });
  return {
    name: childName(found),
    isNamed: isNamed(found),
    somethingLost: holdsLost([found.identity, found.facts.map(({ personal }) => personal)]),
    keyFacts: keyFacts(reading),
    moment: momentOf(found.at),
    elsewhen: elsewhen(found, today),
    years: shown?.years ?? yearsOf(dated),
    shown,
    withheld: withheldOnLine(found),
    removed: removedWords(found.removed, names),
    count: dated.length + besides.length,
    goOn: found.next && momentLink(found.childId, 'Go on with the line', { ...found.at, goOnAfter: found.next }),
  };
}

/** Nothing is put right there any more. */
const readingOf = ({ found, places }: Leading, given: Names): Reading => ({
  ...{ childId: found.childId, found, places, may: NOTHING },
  names: { ...namesIn(found, given), measure: measures(found) },
});

/** What of the line is shown, with the ways to the rest of it. */
function chosenWords(
  { childId, at }: ChildLineFound,
  chosen: EntriesChosen,
  { choice, year, shown }: Chosen & Readonly<{ shown: string | null }>,
) {
  const to = (text: string, other: Readonly<{ choice?: EntryChoice; year?: string | null }>) =>
    momentLink(childId, text, at, { choice, ...other });
  return {
    ...chosen,
    choices: choicesOf(choice),
    fields: momentFields(at, { year }),
    turned: chosen.turned?.map(({ year: each, count, isShown }) => ({
      ...to(each, { year: each }),
      ...{ count, isShown },
    })),
    putRight: to('Show corrections and voids', { choice: 'put-right', year: shown }).href,
  };
}

/** What went at once, as a referral does with all its entries, is said once. */
const removedWords = (removed: ChildLineFound['removed'], names: Names): readonly string[] =>
  [...Map.groupBy(removed, (each) => statedWords(each, names))].map(([stated, { length }]) =>
    length === 1 ? `An entry was removed by ${stated}` : `${length} entries were removed by ${stated}`,
  );

/** With what the people of an answer are called. */
export const namesIn = (
  found: Pick<ChildLineFound, 'people'> & Partial<Pick<ChildLineFound, 'facts'>>,
  names: Names,
): Names => ({
  ...names,
  person: (id) => found.people[id] ?? names.person?.(id),
  around: (id) => aroundOnLine(found.facts ?? [], id) ?? names.around?.(id),
});

/** As was told of them last, of those of whom something is on this line. */
function aroundOnLine(facts: readonly Fact[], id: string): string | undefined {
  const told = facts.findLast((fact) => fact.type === 'PersonAroundChanged' && fact.data['subjectId'] === id);
  const { person } = (told?.personal ?? {}) as Partial<ShownParts<LineFacts['PersonAroundChanged']['personal']>>;
  return person === undefined || isClosed(person) ? undefined : person.name;
}

/** Whether the name opens. */
const isNamed = ({ identity }: ChildLineFound): boolean => {
  const name = calledName(nameOfTheDay(identity));
  return name !== null && name !== NAMELESS;
};

/** What was told of it since the registration, as of the moment that is read; else as it is registered. */
function nameOfTheDay(identity: ChildLineFound['identity']): Parameters<typeof calledName>[0] {
  const { names } = (identity ?? {}) as Readonly<{ names?: NamesTold | Closed }>;
  if (names === undefined) return identity as Parameters<typeof calledName>[0];
  return isClosed(names) ? names : knownAs(names);
}

/** The name of the day that is read. */
export function childName({ identity, facts }: ChildLineFound): string {
  if (identity === null) return 'A child without a registration';
  return calledName(nameOfTheDay(identity)) ?? destroyedWords(facts);
}

/** Whether anything that a person wrote of the child does not open though nobody destroyed it. */
const holdsLost = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && ('lost' in part || Object.values(part).some(holdsLost));

/** With the ground that was recorded for it: not every record is destroyed because somebody asked. */
function destroyedWords(facts: ChildLineFound['facts']): string {
  const destroyed = facts.find(({ type }) => type === 'PersonalDataDestroyed');
  const ground = (destroyed?.data as { reason?: keyof typeof destructions } | undefined)?.reason;
  return ground ? `Personal data destroyed: ${destructions[ground]}` : 'Personal data destroyed';
}

export const momentOf = ({ asAt, knownOn }: ChildLineFound['at']): string =>
  `What had happened by ${dayWords(asAt)}, as we knew it ${asAt === knownOn ? 'that day' : `on ${dayWords(knownOn)}`}`;

/** What this reader is not shown, by the terms of an audit; null where all is shown. It is said whether or not there is any. */
export function withheldOnLine({ within }: Pick<ChildLineFound, 'within'>): string | null {
  return within && withheldWords(within);
}

/** The other readings one most often wants next. */
function elsewhen({ childId, at: { asAt, knownOn } }: ChildLineFound, today: CivilDate): readonly MomentLink[] {
  const links: readonly (readonly [string, Moments, boolean])[] = [
    [`What we knew on ${dayWords(asAt)}`, { asAt, knownOn: asAt }, asAt !== knownOn && asAt !== today],
    ['What we know today about that day', { asAt, knownOn: today }, knownOn !== today && asAt !== today],
    ['The line as it is today', { asAt: today, knownOn: today }, asAt !== today || knownOn !== today],
  ];
  return links.flatMap(([text, moments, wanted]) => (wanted ? momentLink(childId, text, moments) : []));
}

/** What the outcomes measure, from the starts on the line. */
export function measures({
  facts,
  changes,
}: Pick<ChildLineFound, 'facts' | 'changes'>): (outcomeId: string) => string | undefined {
  const known = [...facts, ...changes.flatMap(({ before, after }) => [before, after])];
  const outcomes = known.flatMap((fact) => (fact?.type === 'PlacementStarted' ? outcomesOf(fact) : []));
  return (outcomeId) => outcomes.find((outcome) => outcome.outcomeId === outcomeId)?.measure;
}

function outcomesOf({ personal }: Fact): LineFacts['PlacementStarted']['personal']['outcomes'] {
  const { outcomes } = personal as ShownParts<LineFacts['PlacementStarted']['personal']>;
  return isClosed(outcomes) ? [] : (outcomes ?? []);
}
