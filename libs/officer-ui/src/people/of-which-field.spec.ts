import { expect, it } from '@jest/globals';
import { ofWhich } from './of-which-field.ts';

const nene = { id: '3f6b1d52-7a0e-4c1b-9d55-2b7f0a9c4e01', name: 'Nene Bridge Tuition' };
const field = ofWhich({ providers: [nene] });
const read = (given: object, of = field) => of.read(given as never, 'organisation', '2026-01-12');

it.each([
  ['school', '110001'],
  ['governor', '110001'],
  ['provider', nene.id],
])('is of a %s what was picked for it, whatever stands beside', (role, value) =>
  expect(read({ role, organisation: 'Eastmoor Academy (110001)', 'organisation-provider': nene.id })).toMatchObject({
    value,
  }),
);

it.each(['auditor', 'sen-officer', 'attendance-clerk', ''])('is nothing of the role “%s”', (role) =>
  expect(read({ role, organisation: 'anything', 'organisation-provider': nene.id })).toEqual({ value: undefined }),
);

it.each([
  ['school', [{ text: 'Choose the school', at: 'organisation' }]],
  ['governor', [{ text: 'Choose the school', at: 'organisation' }]],
  ['provider', [{ text: 'Choose the provider', at: 'organisation-provider' }]],
])('is asked for beside the input of a %s', (role, faults) =>
  expect(read({ role })).toEqual({ value: undefined, faults }),
);

it('takes a provider by its id where none is known by name', () => {
  const none = ofWhich({});
  expect(read({ role: 'provider', 'organisation-provider': nene.id }, none)).toMatchObject({ value: nene.id });
  expect(none.shown({}, 'organisation', [])).toMatchObject({ fields: [{ kind: 'school' }, { kind: 'line' }] });
});

it('is drawn as both, each with its own fault', () => {
  const faults = [{ text: 'Choose the provider', at: 'organisation-provider' }];
  expect(field.shown({}, 'organisation', faults)).toMatchObject({
    kind: 'together',
    fields: [
      { kind: 'school', name: 'organisation', error: null },
      { kind: 'select', name: 'organisation-provider', error: 'Choose the provider' },
    ],
  });
});
