import { Module, type DynamicModule } from '@nestjs/common';
import { AttendanceModule } from '#contexts/attendance';
import { ChildrenModule } from '#contexts/children';
import { OversightModule } from '#contexts/oversight';
import { PlacementsModule } from '#contexts/placements';
import { ReferralsModule, type Lots } from '#contexts/referrals';
import { choosePersonPage, OfficerUiModule } from '#officer-ui';
import { IdentityModule, type IdentityOptions } from '#platform/identity';
import { WebModule } from '#platform/web';
import { ProcessesModule } from '#processes';
import { pageNames } from './composition/page-names.ts';
import { PlatformModule, type Platform } from './composition/platform.module.ts';

/** The whole service in one process (ROLE=all). */
@Module({})
export class AppModule {
  static of(platform: Platform, identity: IdentityOptions, lots: Lots): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(platform),
        IdentityModule.forRoot({ signInPage: choosePersonPage, ...identity }),
        WebModule,
        ProcessesModule.of(lots),
        ChildrenModule,
        ReferralsModule,
        PlacementsModule,
        AttendanceModule,
        OversightModule,
        OfficerUiModule.forRoot({ mode: identity.mode, names: pageNames(lots) }),
      ],
    };
  }
}
