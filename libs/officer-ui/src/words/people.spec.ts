import { expect, it } from '@jest/globals';
import { personWords } from './people.ts';

const officer = { id: 'p', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const provider = { ...officer, role: 'provider', team: null, organisation: 'v' };
const known: Readonly<Record<string, string>> = { p: 'Priya Nair', t: 'Tom Ashby' };
const names = { person: (id: string) => known[id], provider: (id: string) => (id === 'v' ? 'Nene Bridge' : undefined) };

it.each([
  [officer, names, 'Priya Nair, SEN officer, SEN team'],
  [{ ...officer, id: 'left' }, names, 'SEN officer, SEN team'],
  [{ ...officer, onBehalfOf: 't' }, names, 'Priya Nair for Tom Ashby, SEN officer, SEN team'],
  [{ ...officer, onBehalfOf: 'left' }, names, 'Priya Nair for another, SEN officer, SEN team'],
  [{ ...officer, id: 'left', onBehalfOf: 't' }, names, 'for Tom Ashby, SEN officer, SEN team'],
  [provider, names, 'Priya Nair, Provider, Nene Bridge'],
  [{ ...officer, role: 'process:open-a-placement', team: null }, {}, 'Throughline (open a placement)'],
  [{ ...officer, role: 'process:answers', team: null }, {}, 'Throughline'],
  [{ ...officer, role: 'social-worker', team: 'childrens-services' }, {}, 'Social worker, Children’s services team'],
])('says of whoever did something their name, for whom, and what they are: %#', (actor, said, words) =>
  expect(personWords(actor, said)).toBe(words),
);
