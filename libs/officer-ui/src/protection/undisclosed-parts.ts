import type { UndisclosedFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { onOneLine, uses } from '../words/circumstances-words.ts';
import { dayWords } from '../words/times.ts';
import { closedWords, isClosed, row, type Row } from '../words/wording.ts';

type Period = Readonly<{ from: CivilDate; until: CivilDate | null }>;
type Part = Readonly<{ title: string; now: readonly Row[]; earlier: readonly Row[] }>;

const periodWords = ({ from, until }: Period): string =>
  until === null ? `from ${dayWords(from)}` : `${dayWords(from)} to ${dayWords(until)}`;

/** Each row says of which days it is. */
function parted<T extends Period>(
  title: string,
  all: readonly T[],
  rowsOf: (each: T) => readonly Row[],
  today: CivilDate,
) {
  const rows = all.map((each) => ({
    each,
    rows: rowsOf(each).map((one) => ({ ...one, label: `${one.label}, ${periodWords(each)}` })),
  }));
  const isOver = ({ until }: Period) => until !== null && until <= today;
  return {
    title,
    now: rows.filter(({ each }) => !isOver(each)).flatMap((one) => one.rows),
    earlier: rows.filter(({ each }) => isOver(each)).flatMap((one) => one.rows),
  };
}

/** What tells where the child is, in full; what is over apart from what holds. */
export function undisclosedParts(found: UndisclosedFound, today: CivilDate) {
  const parts: readonly Part[] = [
    parted('Addresses', found.addresses, addressRows, today),
    parted('People around the child', found.people, ({ person }) => reachRows(person), today),
    parted('Professionals', found.professionals, ({ professional }) => reachRows(professional), today),
    parted('Examinations', found.examinations, ({ examination }) => examinationRows(examination), today),
    parted(
      ...(['Looked after by another council', found.otherAuthorities] as const),
      ({ otherAuthority }) => row('Council', otherAuthority),
      today,
    ),
    {
      title: 'As it was registered',
      now: [...row('Address', found.registered.address), ...row('Contact', found.registered.contact)],
      earlier: [],
    },
  ];
  return {
    why: [
      ...row('Why it is protected', found.because),
      ...row('Why it may be known, as somebody asks', found.mayBeKnown),
    ],
    parts: parts.filter(({ now, earlier }) => now.length + earlier.length > 0),
  };
}

type Lines = UndisclosedFound['addresses'][number];

function addressRows({ uses: all, lines }: Lines): readonly Row[] {
  if (isClosed(lines)) return row('Addresses', closedWords(lines));
  return all.flatMap(({ addressId, use }) => {
    const found = lines.find((each) => each.addressId === addressId);
    return found ? row(uses[use], onOneLine(found)) : [];
  });
}

type Reached = UndisclosedFound['people'][number]['person'] | UndisclosedFound['professionals'][number]['professional'];

function reachRows(reached: Reached): readonly Row[] {
  if (isClosed(reached)) return row('Somebody', closedWords(reached));
  const { name, telephone, email, ...where } = reached;
  return [
    ...('organisation' in where ? row(`${name} works at`, where.organisation) : row(`${name} lives at`, where.address)),
    ...row(`${name}’s telephone`, telephone),
    ...row(`${name}’s email`, email),
  ];
}

type Examination = UndisclosedFound['examinations'][number]['examination'];

const examinationRows = (examination: Examination): readonly Row[] =>
  isClosed(examination)
    ? row('Sat at', closedWords(examination))
    : row(`${examination.subject} sat at`, examination.satAt);
