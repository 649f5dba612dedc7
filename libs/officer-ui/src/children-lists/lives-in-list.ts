import { listInWords } from '#statutory-rules';
import type { ListFound } from '#pure/spreadsheets';
import { said, type Cell } from '../patterns/list-table.ts';
import { ethnicityWords, sexWords, yesOrNoWords } from '../words/characteristics-words.ts';
import { kinshipWords } from '../words/people-around-words.ts';
import { careWords, needWords, senStatusWords } from '../words/circumstances-words.ts';
import { dayWords } from '../words/times.ts';

type Row = ListFound['rows'][number];

/** What a row says of the birth. */
export const birthInList = ({ dateOfBirth, birthIs }: Row['child']) => ({
  dateOfBirth,
  isEstimated: birthIs === 'estimated',
});

/** A code that a list may have wrong stands as it is: the row is refused for it. */
const called = (words: object, code: string): string => (words as Readonly<Record<string, string>>)[code] ?? code;

type Besides = NonNullable<Row['child']['besides']>;

/** Whether a row says anything besides who it is, its school and its officer. */
export const saysBesides = ({ child: { sen, care, besides } }: Row): boolean =>
  Boolean(sen ?? care ?? besides?.characteristics ?? besides?.person ?? besides?.numbers[0]);

/** What a row says of special educational needs and of care, each with its day; and of all else that is told besides. */
export function saidOfLives(row: Row): Cell {
  const { sen, care, besides } = row.child;
  if (!saysBesides(row)) return said('Says nothing of it');
  return said(
    ...(sen ? [`${called(senStatusWords, sen.status)}, from ${dayWords(sen.from)}`] : []),
    ...(sen?.primaryNeed ? [called(needWords, sen.primaryNeed)] : []),
    ...(sen?.planIssuedOn ? [`Plan issued ${dayWords(sen.planIssuedOn)}`] : []),
    ...(sen?.planReviewedOn ? [`Last reviewed ${dayWords(sen.planReviewedOn)}`] : []),
    ...(sen?.planAuthority ? [`Maintained by authority ${sen.planAuthority}`] : []),
    ...(care ? [`${heldWords(care.statuses)}, from ${dayWords(care.from)}`] : []),
    ...(besides?.characteristics ? characteristicsSaid(besides.characteristics) : []),
    ...(besides?.numbers ?? []).map(({ system, value }) => `${system}: ${value}`),
    ...(besides?.person ? personSaid(besides.person) : []),
  );
}

function characteristicsSaid(told: NonNullable<Besides['characteristics']>): readonly string[] {
  const { sex, ethnicity, firstLanguage, freeSchoolMeals, serviceChild, from } = told;
  return [
    [
      ...(sex ? [called(sexWords, sex)] : []),
      ...(ethnicity ? [called(ethnicityWords, ethnicity)] : []),
      ...(firstLanguage ? [`first language ${firstLanguage}`] : []),
      ...(freeSchoolMeals ? [`free school meals: ${called(yesOrNoWords, freeSchoolMeals).toLowerCase()}`] : []),
      ...(serviceChild ? [`a parent in the forces: ${called(yesOrNoWords, serviceChild).toLowerCase()}`] : []),
      `from ${dayWords(from)}`,
    ].join(', '),
  ];
}

const personSaid = (person: NonNullable<Besides['person']>): readonly string[] => [
  [
    `${person.name}, ${called(kinshipWords, person.kinship).toLowerCase()}`,
    ...(person.telephone ? [person.telephone] : []),
    ...(person.hasResponsibility ? ['has parental responsibility'] : []),
  ].join(', '),
  'May be told of education; not said to live with the child',
];

const heldWords = (statuses: readonly string[]): string =>
  statuses.every((status) => status === 'none')
    ? 'None of care holds'
    : listInWords(statuses.map((status) => called(careWords, status)));

const TOLD = {
  ...{ sen: 'SEN status', care: 'care status', characteristics: 'characteristics for returns' },
  ...{ numbers: 'number in another system', person: 'the first person to contact' },
} as const;

/** Which of them would be told. */
export const moreWords = ({ tells }: Extract<Row['compared'], { is: 'here' }>): string =>
  listInWords((Object.keys(TOLD) as (keyof typeof TOLD)[]).flatMap((part) => (tells?.[part] ? [TOLD[part]] : [])));
