import { expect, it } from '@jest/globals';
import { byWhom } from './people.ts';

it.each([
  ['sen-officer', 'sen', 'SEN officer, SEN team'],
  ['sen-officer', 'sen-north', 'SEN officer, SEN north team'],
  ['exclusions-officer', 'exclusions', 'Exclusions and access-to-learning officer, Exclusions team'],
  ['provider', null, 'Provider'],
  ['virtual-school-head', 'virtual-school', 'Virtual School Head, Virtual school team'],
  [
    'process:close-response-windows-when-they-fall-due',
    null,
    'Throughline (close response windows when they fall due)',
  ],
])('%s of %s is worded by role and team', (role, team, words) => expect(byWhom({ role, team })).toBe(words));
