import { describe, expect, it } from '@jest/globals';
import { OfficersOfTheRegister } from './officers-of-the-register.ts';

const listed = [
  { id: 'p', name: 'Priya', does: 'SEN', role: 'sen-officer', team: 'sen' },
  { id: 'x', name: 'Xavier', does: 'Audit', role: 'auditor', team: null },
];
const officers = (held: readonly string[] | null) =>
  new OfficersOfTheRegister({ on: async () => held, teamsOn: async () => held }, listed);
const on = '2026-01-12';

describe('What somebody works as, and with which teams', () => {
  it('is as the register of people has it, also where that is nothing', async () => {
    expect(await officers(['exclusions']).teamsOf('p', on)).toEqual(['exclusions']);
    expect(await officers([]).teamsOf('p', on)).toEqual([]);
    expect(await officers([]).rolesOf('p', on)).toEqual([]);
  });

  it('is as the sign-in lists it, of whom the register does not know', async () => {
    expect(await officers(null).teamsOf('p', on)).toEqual(['sen']);
    expect(await officers(null).teamsOf('x', on)).toEqual([]);
    expect(await officers(null).teamsOf('somebody else', on)).toEqual([]);
    expect(await officers(null).rolesOf('somebody else', on)).toBeNull();
  });
});
