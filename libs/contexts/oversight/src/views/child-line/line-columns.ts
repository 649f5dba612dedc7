/** What a file of a line says of each telling, none of it restricted. A closed list, put on record with what leaves. */
export const lineColumns = [
  ...(['happened', 'recorded', 'stands', 'what', 'details', 'by', 'reason', 'rules', 'entry'] as const),
];
export type LineColumn = (typeof lineColumns)[number];
