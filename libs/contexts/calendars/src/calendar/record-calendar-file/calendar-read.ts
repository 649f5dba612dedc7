import { rowsOfFile } from './rows-of-file.ts';
import { yearsInFile, type YearsInFile } from './years-in-file.ts';

/** The school years that a file says, and all that is wrong with it. */
export function calendarRead(text: string): YearsInFile {
  const { rows, fault } = rowsOfFile(text);
  return fault === null ? yearsInFile(rows) : { years: [], faults: [fault] };
}
