import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { WrittenInterceptor } from './answers/written-interceptor.ts';
import { BoundsGuard } from './declared/bounds-guard.ts';
import { RoleGuard } from './declared/role-guard.ts';
import { VersionController } from './health/version.http.ts';
import { HealthController } from './health/health.http.ts';
import { RequestLimits } from './http/request-limits.ts';
import { ProblemsController } from './problems/problems.http.ts';
import { ProblemFilter } from './problems/problem-filter.ts';
import { requestValidation } from './problems/validation.ts';
import { SessionInterceptor } from './page-session/session-interceptor.ts';
import { RouteWalk } from './start/route-walk.ts';

/**
 * What every route has: its role and its bounds asked, problems, validation, what was written, health. Needs `Log`, `Gateway` and `RunningVersion` from everywhere, and
 * comes after the module that finds who acts.
 */
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, VersionController, ProblemsController],
  providers: [
    RouteWalk,
    RequestLimits,
    { provide: APP_GUARD, useExisting: RequestLimits },
    { provide: APP_GUARD, useClass: RoleGuard },
    { provide: APP_GUARD, useClass: BoundsGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: requestValidation },
    { provide: APP_INTERCEPTOR, useClass: SessionInterceptor },
    { provide: APP_INTERCEPTOR, useClass: WrittenInterceptor },
  ],
})
export class WebModule {}
