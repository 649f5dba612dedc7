import { describe, expect, it } from '@jest/globals';
import { whoMayWhat } from '#authority';
import { actProblems, readReleasedActs } from '../../scripts/released-acts.ts';

it('Every act that was ever released is one still, or is said to be gone, with what became of it', () =>
  expect(actProblems(whoMayWhat, readReleasedActs())).toEqual([]));

describe('The watch over acts', () => {
  const table = { 'open-a-child': {}, 'read-a-record': {} };
  const listed = 'open-a-child\nread-a-record\n';

  it.each([
    ['what is there', listed],
    ['what was called otherwise', `${listed}see-a-child -> open-a-child\n`],
    ['what was split', `${listed}see-a-child -> open-a-child, read-a-record\n`],
    ['what there is no more', `${listed}see-a-child -> nothing\n`],
    ['what became of what became of it', `${listed}see-a-child -> nothing\nlook-up -> see-a-child\n`],
  ])('is content with %s', (_, list) => expect(actProblems(table, list)).toEqual([]));

  it.each([
    ['taken from the table', `${listed}see-a-child\n`, /see-a-child is gone: say what became of it/],
    ['used again', 'open-a-child\nread-a-record -> nothing\n', /read-a-record is gone, and its name is never used/],
    ['new', 'open-a-child\n', /read-a-record is not listed/],
    ['listed twice', `${listed}open-a-child -> nothing\n`, /open-a-child stands there twice/],
    ['gone into what is no act', `${listed}see-a-child -> look\n`, /became “look”, which is no act/],
  ])('names an act that is %s', (_, list, problem) =>
    expect(actProblems(table, list)).toEqual([expect.stringMatching(problem)]),
  );
});
