import { describe, expect, it } from '@jest/globals';
import { Erased } from '#platform/privacy';
import { lawsOf } from './stated.ts';
import type { LineEvent } from './line-types.ts';

const rules = [
  { rule: 'csa.end', version: 'EA 1996 s8', result: '2026-06-26', restsOn: [] },
  { rule: 'no.longer-in-the-book', version: 'v', result: null, restsOn: [] },
];
const of = (rulesSaid: unknown): LineEvent => ({ rules, rulesSaid }) as unknown as LineEvent;

describe('What a rule said, beside what rests on it', () => {
  it('is the sentence of that day, with what is to be borne in mind', () => {
    const said = [{ inputs: {}, sentence: 'It ends on Friday.', caveats: ['to be confirmed by a person'] }];
    expect(lawsOf(of(said))).toEqual([
      {
        ...{ title: 'End of compulsory school age', version: 'EA 1996 s8' },
        ...{ said: 'It ends on Friday.', caveats: ['to be confirmed by a person'] },
      },
      { title: 'no.longer-in-the-book', version: 'v', said: 'no answer', caveats: [] },
    ]);
  });

  it.each([null, new Erased()])('is its bare answer where the sentence is gone or was never kept: %s', (gone) =>
    expect(lawsOf(of(gone)).map(({ said }) => said)).toEqual(['26 June 2026', 'no answer']),
  );
});
