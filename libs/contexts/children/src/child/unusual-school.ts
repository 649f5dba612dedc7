import { questions, type Question } from '#platform/event-sourcing';
import type { SchoolChosen } from '../asks/schools.ts';

const question = questions({
  'school-not-in-the-register':
    'The national register of schools, as it was taken last, names no school with this URN. Check it; a school that is new may not be in it yet.',
  'school-closed':
    'By the national register of schools this school had closed by the day on which the child comes onto its roll. Check whether another took its place.',
});

/** What a person should look at twice before a child is put on the roll of a school. */
export function unusualSchool(school: SchoolChosen, about: Readonly<{ at: string; of: string }>): readonly Question[] {
  if (school === 'unknown') return [question('school-not-in-the-register', about)];
  return school?.closed ? [question('school-closed', about)] : [];
}
