/** What a file of a line says of each telling, none of it restricted. A closed list, put on record with what leaves. */
export const lineColumns = [
  ...(['happened', 'recorded', 'stands', 'what', 'details', 'by', 'reason', 'rules', 'entry'] as const),
];
/** Of a line that is read twice: of which reading a row is, and by which of the numbered differences it is told. */
export const readTwiceColumns = ['reading', 'differs'] as const;
export type LineColumn = (typeof lineColumns)[number] | (typeof readTwiceColumns)[number];
