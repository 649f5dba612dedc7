import { expect, it } from '@jest/globals';
import { writersOf } from '../../scripts/code-relations.ts';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';

const definitions = await sourceDefinitions();
const writers = writersOf(definitions);
const acts = new Map(definitions.commands.map(({ it: { name, act } }) => [name, act!]));
const actsOf = (type: string): readonly string[] =>
  [...new Set((writers.get(type) ?? []).map((name) => acts.get(name)!))].sort();
const voided = definitions.events.flatMap(({ it: { type, kind } }) => (kind === 'voided' ? type : []));

it('There is something to be taken back', () => expect(voided.length).toBeGreaterThan(10));

it.each(voided)('%s is recorded by nobody but whoever may say, or say anew, what it takes back', (type) => {
  const original = type.replace(/Voided$/, '');
  const theirs = [original, `${original}Corrected`].flatMap(actsOf);
  expect(actsOf(type).filter((act) => !theirs.includes(act))).toEqual([]);
});
