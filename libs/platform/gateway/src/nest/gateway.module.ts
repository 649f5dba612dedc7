import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Clock } from '#platform/time';
import { Authority } from '../authority.ts';
import { Doorkeeper } from '../doorkeeper.ts';
import { Gateway } from '../gateway.ts';
import { AccessLog, BodyDigest, Narrowings, RecordScopes, ViewProgress } from '../seams.ts';
import { HandlerWalk } from './handler-walk.ts';

/** The gateway itself knows no framework, so that what only names it loads none. */
export const gatewayProviders: readonly Provider[] = [
  {
    provide: Doorkeeper,
    inject: [Authority, RecordScopes, AccessLog, Narrowings],
    useFactory: (...seams: ConstructorParameters<typeof Doorkeeper>) => new Doorkeeper(...seams),
  },
  {
    provide: Gateway,
    inject: [CommandBus, QueryBus, Clock, BodyDigest, ViewProgress, Doorkeeper],
    useFactory: (...parts: ConstructorParameters<typeof Gateway>) => new Gateway(...parts),
  },
];

/** The gateway for every module. `seams` provide Clock, BodyDigest, ViewProgress, AccessLog, Authority, RecordScopes and Narrowings. */
@Module({})
export class GatewayModule {
  static forRoot(options: Readonly<{ seams: Provider[]; imports?: DynamicModule['imports'] }>): DynamicModule {
    return {
      module: GatewayModule,
      global: true,
      imports: [CqrsModule.forRoot(), DiscoveryModule, ...(options.imports ?? [])],
      providers: [...gatewayProviders, HandlerWalk, ...options.seams],
      exports: [Gateway, Authority, RecordScopes, ViewProgress, Narrowings],
    };
  }
}
