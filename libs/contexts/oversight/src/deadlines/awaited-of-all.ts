/** What rests on all contexts together is asked by the list of what is due and by the line. */
export { withoutEducation, type WithoutEducation } from './without-education/without-education.ts';
