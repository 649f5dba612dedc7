import { Body, Controller, Get, Post, Query, type Type } from '@nestjs/common';
import { IsArray } from 'class-validator';
import { afterEach, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Sender } from '#platform/gateway';
import { Public } from '#nest/identity';
import { addressOf, From, RouteWalk, SendsNothing, Takes } from '../index.ts';
import { trialApp } from '../../testing/trial-app.ts';

@Controller('guarded')
@SendsNothing('a trial')
class Guarded {
  @Get(':id')
  show(@From() sender: Sender) {
    return sender;
  }
}
@Controller('senderless')
@SendsNothing('a trial')
class Senderless {
  @Get('x')
  show() {
    return 'whoever';
  }
}
@Controller('anything')
@SendsNothing('a trial')
class ReadsAnything {
  @Get()
  read(@Query() given: Record<string, unknown>, @From() _: Sender) {
    return given;
  }
}
@Controller('silent')
class Silent {
  @Get()
  show(@From() sender: Sender) {
    return sender;
  }
}
class Boundless {
  @IsArray()
  marks!: string[];
}
@Controller('boundless')
@SendsNothing('a trial')
class TakesAnyNumber {
  @Post()
  take(@Body() _: Boundless, @From() sender: Sender) {
    return sender;
  }
}
@Controller('form')
@SendsNothing('a trial')
class ReadsAForm {
  @Post()
  @Takes({ readAs: Boundless })
  take(@Body() _: object, @From() sender: Sender) {
    return sender;
  }
}
@Controller('large')
@SendsNothing('a trial')
class TakesTooMuch {
  @Post()
  @Takes({ kib: 1024 })
  take(@Body() _: object, @From() sender: Sender) {
    return sender;
  }
}
@Controller('unexplained')
@SendsNothing('a trial')
class Unexplained {
  @Get()
  @Public(' ')
  show() {
    return 'open';
  }
}

let app: NestFastifyApplication | undefined;
afterEach(() => app?.close());
const start = async (...controllers: Type[]) => void ({ app } = await trialApp(controllers));

it('starts when every route takes its sender or says why it is public', async () => {
  await start(Guarded);
  const addresses = app!.get(RouteWalk).routes().map(addressOf);
  const own = [
    'GET /health',
    'GET /health/live',
    'GET /health/ready',
    'GET /problems',
    'GET /problems/{code}',
    'GET /version',
  ];
  expect(addresses.toSorted()).toEqual(['GET /guarded/{id}', ...own]);
});

it.each([
  ['takes no sender', Senderless, /Senderless\.show \(GET senderless\/x\) is not public and takes no sender/],
  ['is public without a reason', Unexplained, /Unexplained\.show \(GET unexplained\) is public and does not say why/],
  [
    'reads whatever stands behind its path',
    ReadsAnything,
    /ReadsAnything\.read \(GET anything\) reads what stands behind its path and does not say what may/,
  ],
  ['does not say what it sends', Silent, /Silent\.show \(GET silent\) does not say what it sends/],
  [
    'takes a list of any length',
    TakesAnyNumber,
    /TakesAnyNumber\.take \(POST boundless\) takes a list of any length as marks/,
  ],
  [
    'reads a form as a list of any length',
    ReadsAForm,
    /ReadsAForm\.take \(POST form\) takes a list of any length as marks/,
  ],
  ['takes more than is read', TakesTooMuch, /TakesTooMuch\.take \(POST large\) takes 1024 KiB, and no more than 256/],
] as const)('does not start with a route that %s', async (_, controller, words) => {
  await expect(start(Guarded, controller)).rejects.toThrow(words);
});
