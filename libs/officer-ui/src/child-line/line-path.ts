/** Where a child's line is read. */
export const linePath = (childId: string): string => `/line/${childId}`;
