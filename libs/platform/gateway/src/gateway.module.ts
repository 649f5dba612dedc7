import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Authority } from './authority.ts';
import { Doorkeeper } from './doorkeeper.ts';
import { Gateway } from './gateway.ts';
import { RecordScopes, ViewProgress } from './seams.ts';
import { HandlerWalk } from './handler-walk.ts';

/** The gateway for every module. `seams` provide Clock, BodyDigest, ViewProgress, AccessLog, Authority and RecordScopes. */
@Module({})
export class GatewayModule {
  static forRoot(options: Readonly<{ seams: Provider[]; imports?: DynamicModule['imports'] }>): DynamicModule {
    return {
      module: GatewayModule,
      global: true,
      imports: [CqrsModule.forRoot(), DiscoveryModule, ...(options.imports ?? [])],
      providers: [Gateway, Doorkeeper, HandlerWalk, ...options.seams],
      exports: [Gateway, Authority, RecordScopes, ViewProgress],
    };
  }
}
