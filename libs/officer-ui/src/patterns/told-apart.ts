type Act = Readonly<{ text: string; href: string; of: string }>;

/** Of a cell of a table, what its links say and where they lead. */
type Cell = Readonly<{
  texts: readonly string[];
  href?: string;
  lead?: string;
  below?: readonly string[];
  apart?: string;
  act?: Act;
  ways?: readonly Act[];
}>;

/**
 * Two links of one table that say the same and lead elsewhere say besides, to whoever hears them alone, what else their row
 * says first; and where that is the same, too, which of them they are.
 */
export function toldApart<Of extends Cell>(rows: readonly (readonly Of[])[]): readonly (readonly Of[])[] {
  const alike = Map.groupBy(rows.flat().flatMap(linksOf), ({ name }) => name);
  const isAlike = ({ name }: Link): boolean => new Set(alike.get(name)!.map(({ href }) => href)).size > 1;
  const seen = new Map<string, number>();
  /** What stands behind a name in this row; nothing that the name says already. */
  const besides = ({ name }: Link, row: readonly Cell[]): string => {
    const more = row
      .flatMap((cell) => (linksOf(cell).some((other) => other.name === name) ? [] : firstOf(cell)))
      .filter((text) => !name.includes(text))
      .slice(0, 2);
    const whole = `${name} ${more.join(', ')}`;
    const times = (seen.get(whole) ?? 0) + 1;
    seen.set(whole, times);
    return [...more, ...(times > 1 ? [`number ${times}`] : [])].join(', ');
  };
  return rows.map((row) =>
    row.map((cell) => {
      const [own] = ownLink(cell);
      const actApart = (act: Act): Act =>
        isAlike(linkOf(act)) ? { ...act, of: `${act.of}, ${besides(linkOf(act), row)}` } : act;
      return {
        ...cell,
        ...(own && isAlike(own) && { apart: besides(own, row) }),
        ...(cell.act && { act: actApart(cell.act) }),
        ...(cell.ways && { ways: cell.ways.map(actApart) }),
      };
    }),
  );
}

type Link = Readonly<{ name: string; href: string }>;

const ownLink = ({ texts, href }: Cell): readonly Link[] => (href ? [{ name: texts.join(' '), href }] : []);

const linkOf = ({ text, of, href }: Act): Link => ({ name: `${text} ${of}`, href });

const linksOf = (cell: Cell): readonly Link[] => [
  ...ownLink(cell),
  ...[...(cell.act ? [cell.act] : []), ...(cell.ways ?? [])].map(linkOf),
];

/** What a cell says first. */
const firstOf = ({ texts, lead, below = [] }: Cell): readonly string[] => {
  const first = [lead, ...texts, ...below].find((text) => text !== undefined && text !== '');
  return first === undefined ? [] : [first];
};
