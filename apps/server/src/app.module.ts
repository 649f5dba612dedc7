import { Module, type DynamicModule } from '@nestjs/common';
import { AttendanceModule } from '#contexts/attendance';
import { PlacementsModule } from '#contexts/placements';
import { IdentityModule, type IdentityOptions } from '#platform/identity';
import { WebModule } from '#platform/web';
import { ProcessesModule } from '#processes';
import { PlatformModule, type Platform } from './composition/platform.module.ts';

/** The whole service in one process (ROLE=all). */
@Module({})
export class AppModule {
  static of(platform: Platform, identity: IdentityOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(platform),
        IdentityModule.forRoot(identity),
        WebModule,
        ProcessesModule,
        PlacementsModule,
        AttendanceModule,
      ],
    };
  }
}
