import type { CivilDate } from '#platform/time';
import type { BesidesInRow, CharacteristicsInRow, PersonInRow } from '../asks/children-of-rows.ts';
import { textOf } from '../sheet/cell.ts';
import type { ListField } from './columns.ts';
import type { ReadField } from './lives-in-row.ts';
import { dayIn, notAfter, oneLine, WrongCell } from './wrong-cell.ts';

/** What a row says of characteristics, of numbers of other systems and of the first person to contact. @param systems by the headings of its numbers */
export const besidesInRow = (read: ReadField, today: CivilDate, systems: readonly string[]): BesidesInRow => ({
  characteristics: characteristicsInRow(read, today),
  numbers: read('otherNumber', (cells) => cells.map((cell, n) => ({ system: systems[n]!, value: textOf(cell) })), []),
  person: personInRow(read),
});

function characteristicsInRow(read: ReadField, today: CivilDate): CharacteristicsInRow | null {
  const said = {
    sex: read<string | null>('sex', (cells) => meant(oneLine(cells), SEXES, 'F or M'), null),
    ethnicity: read<string | null>('ethnicity', (cells) => ethnicityIn(oneLine(cells)), null),
    firstLanguage: read<string | null>('firstLanguage', oneLine, null),
    freeSchoolMeals: yesOrNo(read, 'freeSchoolMeals'),
    serviceChild: yesOrNo(read, 'serviceChild'),
  };
  const from = read<CivilDate>('characteristicsFrom', (cells) => notAfter(dayIn(cells), today), today);
  return Object.values(said).every((each) => each === null) ? null : { ...said, from };
}

function personInRow(read: ReadField): PersonInRow | null {
  const name = read<string | null>('personName', oneLine, null);
  const telephone = read<string | null>('personTelephone', oneLine, null);
  const written = read<string | null>('personKinship', oneLine, null);
  const kinship = written && read<string | null>('personKinship', () => kinshipIn(written), null);
  const responsible = yesOrNo(read, 'personHasResponsibility');
  if (name !== null && kinship !== null) return { name, kinship, telephone, hasResponsibility: responsible === 'yes' };
  const said = {
    personName: name,
    personTelephone: telephone,
    personKinship: written,
    personHasResponsibility: responsible,
  };
  const at = (Object.keys(said) as (keyof typeof said)[]).find((field) => said[field] !== null);
  const isWrong = written !== null && kinship === null;
  if (at && !isWrong) read(at, nobodyNamed(name !== null), null);
  return null;
}

const nobodyNamed = (isNamed: boolean) => (): never => {
  throw new WrongCell(
    isNamed
      ? 'This person stands here without what they are to the child: write mother, father, foster carer …, in its column'
      : 'This stands without the name of the person in the same row',
  );
};

type Meanings = readonly (readonly [RegExp, string])[];

function meant(text: string, meanings: Meanings, write: string): string {
  const found = meanings.find(([said]) => said.test(text));
  if (!found) throw new WrongCell(`‘${text}’ cannot be taken: write ${write}`);
  return found[1];
}

const SEXES: Meanings = [
  [/^(?:f|female|girl)$/i, 'F'],
  [/^(?:m|male|boy)$/i, 'M'],
];
const YES_OR_NO: Meanings = [
  [/^(?:y|yes|true|1)$/i, 'yes'],
  [/^(?:n|no|none|false|0)$/i, 'no'],
];
const yesOrNo = (read: ReadField, field: ListField): string | null =>
  read<string | null>(field, (cells) => meant(oneLine(cells), YES_OR_NO, 'yes or no'), null);

/** By its letters in the school census, which may have words behind them. */
const ethnicityIn = (text: string): string => (/^([a-z]{4})(?:$|\s*[-–:(])/i.exec(text)?.[1] ?? text).toUpperCase();

const KINSHIPS: Meanings = [
  [/^(?:step[- ]?(?:mother|father|parent|mum|dad))$/i, 'step-parent'],
  [/^(?:foster(?:[- ](?:carer|mother|father|parent))?)$/i, 'foster-carer'],
  [/^(?:mother|mum|mom|mam)$/i, 'mother'],
  [/^(?:father|dad)$/i, 'father'],
  [/^(?:parent|parents|adoptive (?:parent|mother|father))$/i, 'parent'],
  [/^(?:guardian|special guardian|legal guardian)$/i, 'guardian'],
  [/^(?:grand(?:parent|mother|father)|gran|nan|grandad|granddad)$/i, 'grandparent'],
  [/^(?:relative|aunt|auntie|uncle|brother|sister|cousin|other relative|other family member)$/i, 'relative'],
  [/^(?:family friend|friend)$/i, 'family-friend'],
  [/^(?:other|carer|other contact)$/i, 'other'],
];
const kinshipIn = (text: string): string =>
  meant(
    text,
    KINSHIPS,
    'mother, father, parent, step-parent, guardian, foster carer, grandparent, relative, family friend or other',
  );
