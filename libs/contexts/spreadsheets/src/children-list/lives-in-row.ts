import type { CivilDate } from '#platform/time';
import type { CareInRow, SenInRow } from '../asks/children-of-rows.ts';
import { textOf, type Cell } from '../sheet/cell.ts';
import type { ListField } from './columns.ts';
import { dayIn, notAfter, oneLine, WrongCell } from './wrong-cell.ts';

/** Reads what stands in the columns of a field; where nothing does, or it is wrong, it is missing. */
export type ReadField = <T>(field: ListField, as: (cells: readonly Cell[]) => T, missing: T) => T;

/** What a row says of special educational needs and of care: each from the day in its column, else from today. */
export function livesInRow(
  read: ReadField,
  today: CivilDate,
): Readonly<{ sen: SenInRow | null; care: CareInRow | null }> {
  const day = (field: ListField): CivilDate | null =>
    read<CivilDate | null>(field, (cells) => notAfter(dayIn(cells), today), null);
  const status = read<string | null>('senStatus', (cells) => senStatusIn(oneLine(cells)), null);
  const sen = {
    primaryNeed: read<string | null>('primaryNeed', (cells) => needIn(oneLine(cells)), null),
    planIssuedOn: day('planIssuedOn'),
    planReviewedOn: day('planReviewedOn'),
    planAuthority: read<number | null>('planAuthority', (cells) => authorityIn(oneLine(cells)), null),
  };
  const from = day('senFrom') ?? today;
  const beside = (Object.keys(sen) as (keyof typeof sen)[]).find((field) => sen[field] !== null);
  if (status === null && beside) read(beside, missingStatus, null);
  const statuses = read<readonly string[] | null>('careStatus', careIn, null);
  const careFrom = day('careFrom') ?? today;
  return {
    sen: status === null ? null : { status, ...sen, from },
    care: statuses === null ? null : { statuses, from: careFrom },
  };
}

const missingStatus = (): never => {
  throw new WrongCell('This stands without a SEN status in the same row: write N, K or E there');
};

const SEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:n|no|none|no sen(?: provision)?)$/i, 'N'],
  [/^(?:k|sen ?support|support)$/i, 'K'],
  [/^(?:e|ehcp?|ehc plan|education,? health and care plan)$/i, 'E'],
];

function senStatusIn(text: string): string {
  const found = SEN.find(([said]) => said.test(text));
  if (!found) throw new WrongCell(`‘${text}’ is no SEN status: write N (none), K (SEN support) or E (EHC plan)`);
  return found[1];
}

/** By its letters, which may have words behind them: “SEMH - social, emotional and mental health”. */
const needIn = (text: string): string => (/^([a-z]{2,4})(?:$|\s*[-–:(])/i.exec(text)?.[1] ?? text).toUpperCase();

/** By its three figures, which the department gives; a name may stand behind them. */
function authorityIn(text: string): number {
  const figures = /^(\d{3})(?:\D|$)/.exec(text)?.[1];
  if (!figures) throw new WrongCell(`‘${text}’ is no authority: write its three figures, such as 873`);
  return Number(figures);
}

const CARE: readonly (readonly [RegExp, string])[] = [
  [/^(?:none|no|n|not known to social care)$/, 'none'],
  [/^(?:lac|cla|cic|looked after|looked after child|child looked after|child in care)$/, 'looked-after'],
  [/^(?:looked after (?:elsewhere|by another (?:authority|council))|other authority lac)$/, 'looked-after-elsewhere'],
  [/^(?:cin|in need|child in need)$/, 'in-need'],
  [/^(?:cpp?|child protection(?: plan)?)$/, 'protection-plan'],
  [/^(?:plac|pcla|previously looked after(?: child)?)$/, 'previously-looked-after'],
];

const CARE_WORDS =
  'looked after, looked after by another authority, child in need, child protection plan, previously looked after, or none';

/** Several may hold at once, with a comma, a plus or “and” between. */
function careIn(cells: readonly Cell[]): readonly string[] {
  const parts = cells.flatMap((cell) => textOf(cell).split(/[,;+&/\n]|\band\b/i)).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const said = part.toLowerCase().replace(/[-\s]+/g, ' ');
      const found = CARE.find(([means]) => means.test(said));
      if (!found) throw new WrongCell(`‘${part}’ is no care status: write ${CARE_WORDS}`);
      return found[1];
    });
}
