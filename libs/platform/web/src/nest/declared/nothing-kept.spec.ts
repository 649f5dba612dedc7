import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Body, Controller, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sender } from '#platform/gateway';
import { From, SendsNothing, Takes } from '../index.ts';
import { IsListOf, IsText } from '../../index.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

const made: WeakRef<object>[] = [];

/** Leaves word of each, and holds none. */
const note = (object: object): void => void made.push(new WeakRef(object));

class TrialMark {
  constructor() {
    note(this);
  }

  @IsText(20, 'Enter a code')
  code!: string;
}
class TrialMarksRequest {
  constructor() {
    note(this);
  }

  @IsListOf(() => TrialMark, { words: 'A mark', most: [400, 'Give at most 400 marks'] })
  marks!: TrialMark[];
}

@Controller('marks')
@SendsNothing('a trial')
class TrialMarks {
  @Post()
  @Takes({ kib: 256 })
  record(@Body() { marks }: TrialMarksRequest, @From() _: Sender) {
    return { marks: marks.length };
  }
}

let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialMarks])));
afterAll(() => app.close());

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What something still holds after a collection; what answers the last request may hold that for some turns more. */
async function alive(expected: number): Promise<number> {
  let held = NaN;
  for (let turn = 1; turn <= 50 && held !== expected; turn++) {
    await new Promise((resolve) => void setImmediate(resolve));
    collect();
    held = made.filter((each) => each.deref() !== undefined).length;
  }
  return held;
}

it('sees what is held', async () => {
  const held = [new TrialMark(), new TrialMark()];
  expect([await alive(2), held.length]).toEqual([2, 2]);
});

it.each([
  ['that are wrong one by one', 400],
  ['of one mark too many', 401],
  ['as large as is read', 4_999],
  ['of 60,000 marks', 60_000],
])('keeps nothing of requests %s once they are answered', async (_, count) => {
  const payload = { marks: Array<object>(count).fill({}) };
  const send = async () =>
    (await app.inject({ method: 'POST', url: '/marks', headers: asOfficer, payload })).statusCode;
  for (let n = 0; n < 3; n++) expect(await send()).toBe(400);
  expect(await alive(0)).toBe(0);
});
