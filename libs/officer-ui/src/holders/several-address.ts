/** Where several children who wait for an officer are given to one. */
export const SEVERAL = '/children-to-allocate';
