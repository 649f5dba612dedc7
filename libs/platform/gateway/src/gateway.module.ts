import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Authority } from './declare/authority.ts';
import { Doorkeeper } from './door/doorkeeper.ts';
import { Gateway } from './door/gateway.ts';
import { RecordScopes } from './seams/record-holders.ts';
import { ViewProgress } from './seams/view-progress.ts';
import { HandlerWalk } from './start/handler-walk.ts';

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
