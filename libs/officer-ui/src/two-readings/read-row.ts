/** What stands on one side: an entry, or in its place why there is none. */
export type Side =
  | Readonly<{
      kind: 'entry';
      day: string;
      title: string;
      isVoid: boolean;
      /** `Corrected 20 November 2026` */
      mark: string | null;
      href: string | null;
      below: readonly string[];
    }>
  | Readonly<{ kind: 'none'; why: string }>;

/** `differs`: without a sentence of its own, since it is left off, or its day alone says so. */
export type ReadRow = Readonly<{ on: string; see: readonly number[]; left: Side; right: Side; differs?: true }>;

/** Whether both readings have it alike. */
export const isAlike = ({ see, differs }: ReadRow): boolean => see.length === 0 && !differs;
