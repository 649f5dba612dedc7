import { Controller, Post } from '@nestjs/common';
import { afterEach, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Written } from '#platform/event-sourcing';
import type { Sender } from '#platform/gateway';
import { SendsNothing } from '../index.ts';
import { From } from '../from/from.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';
import { ProcessProgress } from '../../answers/progress.ts';
import { DoneBy } from './done-by.ts';

const written = {
  ...{ id: 'c1', stream: 'child-c1', revision: 3, position: 'p3', events: [], repeated: false, opened: false },
} as unknown as Written;

@Controller('ending')
@SendsNothing('a trial')
class EndingController {
  @Post()
  @DoneBy('end-the-keys')
  end(@From() _: Sender) {
    return written;
  }
  @Post('nothing')
  @DoneBy('end-the-keys')
  nothing(@From() _: Sender) {
    return { ...written, position: null };
  }
}

let app: NestFastifyApplication;
afterEach(() => app.close());

it('answers as accepted until the process has dealt with it, then as done', async () => {
  const asked: unknown[] = [];
  let done = false;
  const dealtWith = async (...args: unknown[]) => {
    asked.push(args);
    return done;
  };
  ({ app } = await trialApp([EndingController], [{ provide: ProcessProgress, useValue: { dealtWith } }]));
  const send = async (url = '/ending') => {
    const { statusCode, headers } = await app.inject({ method: 'POST', url, headers: asOfficer });
    return [statusCode, headers['etag']];
  };
  expect(await send()).toEqual([202, '"3"']);
  done = true;
  expect(await send()).toEqual([200, '"3"']);
  done = false;
  expect(await send('/ending/nothing')).toEqual([200, '"3"']);
  expect(asked).toEqual([
    ['end-the-keys', 'p3'],
    ['end-the-keys', 'p3'],
  ]);
});
