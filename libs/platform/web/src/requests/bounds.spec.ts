import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { beforeEach, expect, it } from '@jest/globals';
import { checkedRequest } from '../nest/index.ts';
import { BadInput, checkedBy, IsListOf } from '../index.ts';
import { problemOf } from '../nest/problems/problem-of.ts';
import { unboundedLists } from './bounds.ts';

let looked = 0;
beforeEach(() => void (looked = 0));
/** Counts what is checked. */
const IsCounted = () =>
  checkedBy(
    'isCounted',
    { type: 'string' },
    () => (++looked, false),
    () => 'Enter it',
  );

class Mark {
  @IsCounted()
  code!: string;
}
class Register {
  @IsListOf(() => Mark, { words: 'A mark', most: [400, 'At most {most} marks'] })
  marks!: Mark[];
}

const refused = async (body: object) => {
  const error = await checkedRequest(Register, body).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BadInput);
  return problemOf(error).problem;
};

it('looks into no part of a list that is too long', async () => {
  const { errors } = await refused({ marks: Array(60_000).fill({}) });
  expect([looked, errors]).toEqual([0, [{ field: 'marks', detail: 'At most 400 marks' }]]);
});

it('looks at nothing of what comes with more unknown fields than anyone mistypes', async () => {
  const unknown = Object.fromEntries(Array.from({ length: 40_000 }, (_, at) => [`x${at}`, at]));
  const { errors, detail } = await refused({ marks: [{ code: 'K' }], ...unknown });
  expect([looked, errors!.length]).toEqual([0, 20]);
  expect(detail).toBe('Some of what was sent is missing or wrong. 20 of 40000 faults are listed.');
});

it('counts unknown fields within parts too', async () => {
  const part = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`x${at}`, at]));
  const { errors } = await refused({ marks: [part, part, part] });
  expect([looked, errors![0]]).toEqual([0, { field: 'marks.0.x0', detail: 'This field is not known here' }]);
});

it('lists the first faults and counts the rest, in few bytes', async () => {
  const problem = await refused({ marks: Array(400).fill({ code: 1 }), ['x'.repeat(100_000)]: 1 });
  expect([looked, problem.errors!.length]).toEqual([400, 20]);
  expect(problem.detail).toContain('20 of 401 faults');
  expect(JSON.stringify(problem).length).toBeLessThan(2_500);
});

it('finds lists without a most, within parts too', () => {
  class Part {
    @IsArray()
    open!: unknown[];
  }
  class Open {
    @ValidateNested({ each: true })
    @Type(() => Part)
    parts!: Part[];
  }
  expect([unboundedLists(Open), unboundedLists(Register)]).toEqual([['parts', 'parts.open'], []]);
});

it('leaves to the pipe what is within the bounds', async () => {
  const { errors } = await refused({ marks: [{ code: 1, colour: 1 }] });
  expect(errors).toEqual(
    expect.arrayContaining([
      { field: 'marks.0.colour', detail: 'This field is not known here' },
      { field: 'marks.0.code', detail: 'Enter it' },
    ]),
  );
});
