import { Writable } from 'node:stream';
import type { Provider, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { Actor } from '#platform/event-sourcing';
import { Gateway } from '#platform/gateway';
import { IdentityModule } from '#nest/identity';
import { NotSignedIn, TokenVerifier } from '#platform/identity';
import { Log, NestLog, PinoLog } from '#platform/telemetry';
import { configureHttp } from '../nest/http/configure-http.ts';
import { RunningVersion } from '../health/running-version.ts';
import { httpAdapter } from '../nest/http/http-adapter.ts';
import { WebModule } from '../nest/web.module.ts';

export const officer: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };

/** Takes the token `officer` for the officer's, and no other. */
class OfficersToken extends TokenVerifier {
  override verify = (token: string): Promise<Actor> =>
    token === 'officer' ? Promise.resolve(officer) : Promise.reject(new NotSignedIn());
}

export type TrialApp = Readonly<{ app: NestFastifyApplication; logged: () => string }>;

/** The HTTP layer as the server has it, around a test's own routes. Everything logged, at debug level, is kept. */
export async function trialApp(
  controllers: Type[],
  providers: Provider[] = [],
  verifier?: TokenVerifier,
  gateway: Pick<Gateway, 'expectRole'> = { expectRole: () => Promise.resolve() },
  arrivesWithin?: Parameters<typeof httpAdapter>[1],
): Promise<TrialApp> {
  const lines: string[] = [];
  const log = new PinoLog('debug', new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }));

  const given = [
    { provide: Log, useValue: log },
    { provide: Gateway, useValue: gateway },
    { provide: RunningVersion, useValue: new RunningVersion('1.2.3', 'abcdef') },
  ];
  @Module({ providers: given, exports: [Log, Gateway, RunningVersion] })
  class LogModule {}
  @Module({ controllers, providers, exports: providers })
  class TrialModule {}

  const identity = IdentityModule.forRoot({ mode: 'demo', verifier: verifier ?? new OfficersToken() });
  const modules = [{ module: LogModule, global: true }, identity, WebModule, { module: TrialModule, global: true }];
  @Module({ imports: modules })
  class Root {}
  const app = await NestFactory.create<NestFastifyApplication>(Root, httpAdapter(log, arrivesWithin), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  await configureHttp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, logged: () => lines.join('') };
}

export const asOfficer = { authorization: 'Bearer officer' };
