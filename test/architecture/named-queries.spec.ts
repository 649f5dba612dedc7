import { expect, it } from '@jest/globals';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';

/** So the page of who looked tells a look from a change, years later, by the name that the journal keeps. */
const QUESTION = /^(?:Find|Search|Ask|Export|Collect)[A-Z]/;

it('a query is named Find, Search, Ask, Export or Collect, and no command is', async () => {
  const { queries, commands } = await sourceDefinitions();
  expect([queries.length > 10, commands.length > 20]).toEqual([true, true]);
  expect(queries.filter(({ it: { name } }) => !QUESTION.test(name)).map(({ file }) => file)).toEqual([]);
  expect(commands.filter(({ it: { name } }) => QUESTION.test(name)).map(({ file }) => file)).toEqual([]);
});
