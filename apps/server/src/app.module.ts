import { Module, type DynamicModule } from '@nestjs/common';
import { choosePersonPage, OfficerUiModule } from '#officer-ui';
import { IdentityModule, type IdentityOptions } from '#platform/identity';
import { WebModule } from '#platform/web';
import { ProcessesModule } from '#processes';
import type { LotsFromConfiguration } from './lots/lots-from-configuration.ts';
import { contexts } from './composition/all-contexts.ts';
import { pageNames } from './composition/page-names.ts';
import { SignInReady } from './composition/sign-in-ready.ts';
import { sessionKey } from './composition/session-key.ts';
import { teamsOfServices } from './configuration/teams-of-services.ts';
import { PlatformModule, type Platform } from './composition/platform.module.ts';
import { peopleOf } from './composition/words-of-cases.ts';

/** The whole service in one process (ROLE=all). */
@Module({})
export class AppModule {
  static of(platform: Platform, identity: IdentityOptions, lots: LotsFromConfiguration): DynamicModule {
    return {
      module: AppModule,
      providers: [SignInReady],
      imports: [
        PlatformModule.of({ ...platform, people: peopleOf(identity.verifier) }),
        IdentityModule.forRoot({ signInPage: choosePersonPage, ...identity }),
        WebModule,
        ProcessesModule.of(lots, lots.providers),
        ...contexts.map(({ module }) => module),
        OfficerUiModule.forRoot({
          ...{ mode: identity.mode, names: pageNames(lots, identity.verifier, teamsOfServices()) },
          sessionKey: sessionKey(platform, identity.mode),
        }),
      ],
    };
  }
}
