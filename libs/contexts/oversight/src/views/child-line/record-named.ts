export const recordsOfLine = ['child', 'circumstances', 'protection', 'referral', 'placement', 'attendance'] as const;
/** The record that holds a fact. */
export type RecordNamed = Readonly<{ record: (typeof recordsOfLine)[number]; id: string }>;

/** As its stream is named. */
export function recordOf(stream: string): RecordNamed {
  const record = recordsOfLine.find((each) => stream.startsWith(`${each}-`));
  if (!record) throw new TypeError(`No line holds the facts of ${stream}.`);
  return { record, id: stream.slice(record.length + 1) };
}
