import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { IsUpn } from './is-upn.request.ts';

class Asked {
  @IsUpn()
  upn!: unknown;
}
const refused = (upn: unknown) =>
  validateSync(Object.assign(new Asked(), { upn })).flatMap(({ constraints }) => Object.values(constraints!));

it.each(['B801200005001', 'M80120000500A'])('takes %s', (upn) => expect(refused(upn)).toEqual([]));

it.each([
  ['A801200005001', 'check letter, which is the first'],
  ['X80120000A001', 'a letter, eleven digits, and a digit'],
  ['B8012', 'a letter, eleven digits, and a digit'],
  [12, 'a letter, eleven digits, and a digit'],
])('refuses %s with the rule', (upn, rule) => expect(refused(upn)).toEqual([expect.stringContaining(rule)]));
