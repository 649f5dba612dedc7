import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Command } from '#platform/event-sourcing';
import { whoMayWhat } from '#authority';
import { Query } from '#platform/gateway';
import { loadMasterKey } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import { addressOf, httpAdapter, RouteWalk } from '#nest/web';
import { LotsFromConfiguration } from '../../apps/server/src/lots/lots-from-configuration.ts';
import { AppModule } from '../../apps/server/src/app.module.ts';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { identityOf } from '../../apps/server/src/identity-of.ts';
import { Service } from '../harness/service.ts';

type Declared = Readonly<{
  name: string;
  act?: string;
  audit?: object;
  views?: readonly string[];
}>;

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2025-12-01T10:00:00.000Z');
});
afterAll(() => service.end());

/** What the running application handles, found without the walk that guards its start. */
function handled(prefix: string): readonly Declared[] {
  const providers = service.server.app.get(DiscoveryService, { strict: false }).getProviders();
  return providers.flatMap(({ instance }) => {
    const handler = (instance as object | undefined)?.constructor;
    const key = handler && Reflect.getMetadataKeys(handler).find((each) => each === prefix);
    return key ? [Reflect.getMetadata(key, handler!) as Declared] : [];
  });
}

describe('The whole application', () => {
  it('handles no command whose act has no row in the table, and each once', () => {
    const commands = handled('__commandHandler__');
    expect(commands.length).toBeGreaterThanOrEqual(28);
    expect(commands.filter(({ act }) => !(act! in whoMayWhat))).toEqual([]);
    expect(new Set(commands).size).toBe(commands.length);
  });

  it('answers no query whose act has no row in the table, or that does not say whose records it opens, and which views it reads', () => {
    const queries = handled('__queryHandler__');
    expect(queries.length).toBeGreaterThanOrEqual(12);
    expect(queries.filter(({ act, audit, views }) => !(act! in whoMayWhat) || !audit || !views)).toEqual([]);
    expect(new Set(queries).size).toBe(queries.length);
  });

  it('answers nobody at any route that is not public', async () => {
    const { app } = service.server;
    const routes = app.get(RouteWalk, { strict: false }).routes();
    const isOpen =
      /^(?:GET \/(?:health(?:\/\w+)?|version|problems(?:\/\{code\})?|about|accessibility)|GET \/sign-in|POST \/sign-in|POST \/sign-out|POST \/dev\/token|GET \/assets\/.*)$/;
    for (const route of routes) {
      const method = route.method as 'GET' | 'POST';
      const url = `/${route.path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')}`;
      const isAnswered = (await app.inject({ method, url })).statusCode !== 401;
      expect([addressOf(route), isAnswered]).toEqual([addressOf(route), isOpen.test(addressOf(route))]);
    }
  });
});

class SecretlyDone extends Command<object> {
  static readonly act = 'do-secretly';
}
@CommandHandler(SecretlyDone)
class SecretlyDoneHandler {
  execute = () => Promise.resolve(null);
}
class SecretlyRead extends Query<object, string> {
  static readonly act = 'find-children';
}
@QueryHandler(SecretlyRead)
class SecretlyReadHandler {
  execute = () => Promise.resolve('whose?');
}
@Controller('secret')
class SecretController {
  @Get('open')
  open() {
    return 'for whom?';
  }
}

describe('An offender in the whole application', () => {
  const offences = [
    ['an act without a row', { providers: [SecretlyDoneHandler] }, 'SecretlyDone is the act “do-secretly”'],
    ['a query without an audit mapping', { providers: [SecretlyReadHandler] }, 'SecretlyRead has no audit mapping'],
    ['a route without a sender', { controllers: [SecretController] }, 'SecretController.open'],
  ] as const;

  it.each(offences)('stops the start: %s', async (_, offence, words) => {
    const { clock, folder, server } = service;
    const files = dataFiles(folder);
    const log = new PinoLog('silent');
    const whole = AppModule.of(
      { stores: server.stores, masterKey: await loadMasterKey(files.masterKey), clock, log },
      await identityOf(readConfiguration({ DATA_DIR: folder }), clock),
      LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
    );
    class Offence {}
    Module({ controllers: [], providers: [], ...offence } as object)(Offence);
    const root = { ...whole, imports: [...(whole.imports ?? []), Offence] };
    const app = await NestFactory.create<NestFastifyApplication>(root, httpAdapter(log), {
      ...{ logger: false, abortOnError: false },
    });
    await expect(app.init()).rejects.toThrow(words);
  });
});
