import { expect, it } from '@jest/globals';
import { workOfRole } from './work-of-role.ts';

const of = (theirs: readonly string[], forAReason: readonly string[] = []) =>
  workOfRole({
    theirs: ({ act }) => theirs.includes(act),
    may: ({ act }) => [...theirs, ...forAReason].includes(act),
  });

it.each<readonly [string, ReturnType<typeof of>, readonly string[]]>([
  [
    'of whoever awards places: what was offered, that they begin, and who has not answered',
    of(['award-a-referral'], ['run-a-placement']),
    ['awards', 'starts', 'answers'],
  ],
  [
    'of whoever sends referrals out: those, and who has not answered',
    of(['send-a-referral-out']),
    ['sending', 'answers'],
  ],
  ['of whoever only reads: nothing', of(['read-a-record']), []],
])('The work of a role that has no children is %s', (_, kinds, expected) => expect(kinds).toEqual(expected));
