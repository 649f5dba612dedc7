/** Of a cell of a table, what its links say and where they lead. */
type Cell = Readonly<{
  texts: readonly string[];
  href?: string;
  lead?: string;
  below?: readonly string[];
  apart?: string;
  act?: Readonly<{ text: string; href: string; of: string }>;
}>;

/**
 * Two links of one table that say the same and lead elsewhere say besides, to whoever hears them alone, what else their row
 * says first; and where that is the same, too, which of them they are.
 */
export function toldApart<Of extends Cell>(rows: readonly (readonly Of[])[]): readonly (readonly Of[])[] {
  const alike = Map.groupBy(rows.flat().flatMap(linksOf), ({ name }) => name);
  const isAlike = ({ name }: Link): boolean => new Set(alike.get(name)!.map(({ href }) => href)).size > 1;
  const seen = new Map<string, number>();
  /** What stands behind a name in this row. */
  const besides = (link: Link, row: readonly Cell[]): string => {
    const more = row.flatMap((cell) => (linksOf(cell).some(({ name }) => name === link.name) ? [] : firstOf(cell)));
    const whole = `${link.name} ${more.join(', ')}`;
    const times = (seen.get(whole) ?? 0) + 1;
    seen.set(whole, times);
    return [...more.slice(0, 2), ...(times > 1 ? [`number ${times}`] : [])].join(', ');
  };
  return rows.map((row) =>
    row.map((cell) => {
      const link = linksOf(cell).find(isAlike);
      if (!link) return cell;
      const apart = besides(link, row);
      return cell.act ? { ...cell, act: { ...cell.act, of: `${cell.act.of}, ${apart}` } } : { ...cell, apart };
    }),
  );
}

type Link = Readonly<{ name: string; href: string }>;

const linksOf = ({ texts, href, act }: Cell): readonly Link[] => [
  ...(href ? [{ name: texts.join(' '), href }] : []),
  ...(act ? [{ name: `${act.text} ${act.of}`, href: act.href }] : []),
];

/** What a cell says first. */
const firstOf = ({ texts, lead, below = [] }: Cell): readonly string[] => {
  const first = [lead, ...texts, ...below].find((text) => text !== undefined && text !== '');
  return first === undefined ? [] : [first];
};
