/** Where a school reads the marks of a child on its roll. */
export const pupilAttendancePath = (childId: string): string => `/our-children/${childId}/attendance`;
