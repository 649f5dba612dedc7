import { readFileSync } from 'node:fs';
import { developmentPeople, type DevelopmentPerson } from '#platform/identity';

/** The invented people of the sample council. @throws ZodError the file is not such a list */
export const demoPeople = (path = 'config/demo/people.json'): readonly DevelopmentPerson[] =>
  developmentPeople.parse(JSON.parse(readFileSync(path, 'utf8')));
