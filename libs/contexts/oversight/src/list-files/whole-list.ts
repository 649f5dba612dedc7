/** All rows of a list that is taken out as a file. */
export type WholeList<Item> = Readonly<{
  items: readonly Item[];
  /** Records that no list shows until a repair. */
  unlisted: number;
  /** Who takes it out, as the register of people calls them. */
  takenBy: string | null;
  /** Of work: what of the registers nobody has filled in; null where it is not theirs to know. */
  unmarked?: Readonly<{ sessions: number; children: number; more: boolean }> | null;
}>;

/** Whoever stands in it. */
export const childrenIn = ({ items }: WholeList<Readonly<{ childId: string }>>): readonly string[] => [
  ...new Set(items.map(({ childId }) => childId)),
];
