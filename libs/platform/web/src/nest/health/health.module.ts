import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { RequestLimits } from '../http/request-limits.ts';
import { ProblemFilter } from '../problems/problem-filter.ts';
import { RouteWalk } from '../start/route-walk.ts';
import { HealthController } from './health.http.ts';
import { VersionController } from './version.http.ts';

/** What a server has that serves nobody, and is watched all the same. Needs `Log` and `RunningVersion` from everywhere. */
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, VersionController],
  providers: [
    RouteWalk,
    RequestLimits,
    { provide: APP_GUARD, useExisting: RequestLimits },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HealthModule {}
