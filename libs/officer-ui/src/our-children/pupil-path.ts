import { linePath } from '../child-line/line-path.ts';

/** Where a school reads the marks of a child on its roll, and no other part of the record. */
export const pupilAttendancePath = (childId: string): string => `${linePath(childId)}/attendance-alone`;
