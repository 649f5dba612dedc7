import { describe, expect, it } from '@jest/globals';
import { allRules } from '#statutory-rules';
import { caveatsInWords, ruleSaidInWords } from './law-words.ts';

const MAKERS = /from memory|unverified|not established|\[[A-Z]\d/;

describe('What is to be known with a rule', () => {
  it('is for officers where it is of the child, and for whoever audits where it is of the rule', () =>
    expect(
      caveatsInWords([
        'Not valid for very short periods',
        'Severe absence: first day in force not established',
        'Codes of the attendance register: unverified (from memory)',
        'Exactly 50 % is severe: one source writes more than 50 % [A17] (from memory, unverified)',
        'That it keeps the table (from memory, unverified)',
      ]),
    ).toEqual({
      bear: ['Not valid for very short periods'],
      unchecked: [
        'Severe absence: its first day in force has not been checked by the council',
        'Codes of the attendance register: its text has not been checked by the council',
        'Not checked by the council: Exactly 50 % is severe: one source writes more than 50 %',
        'Not checked by the council: That it keeps the table',
      ],
    }));

  it('has no word of whoever made the product, whichever rule it is of', () => {
    const facts = allRules.flatMap(({ title, versions }) =>
      versions.flatMap(({ mark, unverified = [] }) => [
        `${title}: first day in force not established`,
        ...(mark === 'confirmed' ? [] : [`${title}: ${mark}`]),
        ...unverified.map((fact) => `${fact} (from memory, unverified)`),
      ]),
    );
    const { bear, unchecked } = caveatsInWords(facts);
    expect(unchecked.length).toBeGreaterThan(80);
    expect([...bear, ...unchecked.filter((words) => MAKERS.test(words))]).toEqual([]);
  });

  it('writes a share with one place and no space, as every page does', () => {
    const said =
      'Attended 11 of 12 possible sessions: attendance 91.67 %, absence 8.33 %. It is reached at 10 % or more.';
    expect(ruleSaidInWords(said)).toBe(
      'Attended 11 of 12 possible sessions: attendance 91.7%, absence 8.3%. It is reached at 10% or more.',
    );
  });

  it('says of what was announced that it is no rule yet, also of what was recorded in older words', () => {
    expect(ruleSaidInWords('Announced, not in force: within announced policy.')).toBe(
      'Announced but not yet a rule: within announced policy.',
    );
    expect(ruleSaidInWords('It ends on Friday.')).toBe('It ends on Friday.');
  });
});
