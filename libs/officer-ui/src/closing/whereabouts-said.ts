import type { ChildFound } from '#contexts/children';
import { wordsFor } from '../words/fact-words.ts';
import type { Names, Row } from '../words/wording.ts';

type Whereabouts = ChildFound['whereabouts'][number];
export type Closed = NonNullable<ChildFound['closed']>;

/** As the line words it. */
export const whereaboutsWorded = ({ value, from, movedTo, school }: Whereabouts) =>
  wordsFor({ type: 'WhereaboutsChanged', data: { whereabouts: value, from }, personal: { movedTo, school } }, NO_NAMES);

export const closingWorded = ({ because, on, confirmed, confirmedBy, details }: Closed) =>
  wordsFor({ type: 'RecordClosed', data: { because, on, confirmed }, personal: { confirmedBy, details } }, NO_NAMES);

export const saidRows = ({ title, rows }: Readonly<{ title: string; rows: readonly Row[] }>): readonly Row[] => [
  { label: 'What it says', texts: [title] },
  ...rows,
];

/** Nobody is named by a number in what is said of it. */
const NO_NAMES: Names = {};
