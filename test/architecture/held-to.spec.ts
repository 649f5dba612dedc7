import { expect, it } from '@jest/globals';
import { figuresIn, over } from '../../bench/measure/held-to.ts';

const page = `# quiet

| An operation of  | before                        | after                                    | better-sqlite3 | speed |
| ---------------- | ----------------------------- | ---------------------------------------- | -------------- | ----- |
| /line (A Person) | 20.0 ms CPU, 9.0 ms wall      | 15.1 ms CPU, 9.0 ms wall, 4.9 KB compressed | –              | –     |
| /about           | –                             | 934 µs CPU, 1.1 ms wall, 3.0 KB compressed  | –              | –     |
`;
const limits = { 'ms CPU': 15, 'KB compressed': 30 };

it('holds what was measured of a page to what it may cost, whatever stands before it', () => {
  expect(figuresIn(page).map(({ what, figures }) => [what, figures['ms CPU']])).toEqual([
    ['/line (A Person)', 15.1],
    ['/about', 0.934],
  ]);
  expect(figuresIn(page).flatMap((each) => over(each, limits))).toEqual([
    { what: '/line (A Person)', unit: 'ms CPU', figure: 15.1, most: 15 },
  ]);
});

it('takes what was not measured for over', () =>
  expect(over({ what: '/line', figures: { 'ms CPU': 3 } }, limits)).toEqual([
    { what: '/line', unit: 'KB compressed', figure: null, most: 30 },
  ]));

it('reads nothing out of what is no table', () => expect(() => figuresIn('# nothing\n')).toThrow('no table'));
