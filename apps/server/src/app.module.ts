import { Module, type DynamicModule } from '@nestjs/common';
import { choosePersonPage, noLook, OfficerUiModule, signInPages } from '#officer-ui';
import { IdentityModule } from '#nest/identity';
import { DemoSessions, DevelopmentSignIn, TokenVerifier } from '#platform/identity';
import { WebModule } from '#nest/web';
import { ProcessesModule } from '#processes';
import type { Council } from './configuration/council-file.ts';
import type { Identity } from './identity-of.ts';
import type { LotsFromConfiguration } from './lots/lots-from-configuration.ts';
import { contexts } from './composition/all-contexts.ts';
import { pageNames } from './composition/page-names.ts';
import { keptSessionsOf, peopleSignInOf } from './composition/people-sign-in-of.ts';
import { SignInReady } from './composition/sign-in-ready.ts';
import { sessionKey } from './composition/session-key.ts';
import { openingReasonsOf, peopleHereOf } from './composition/register-of-people-asked.ts';
import { limitsOf } from './configuration/configured-limits.ts';
import { ConfiguredSystems } from './configuration/configured-systems.ts';
import { teamsOfServices } from './configuration/teams-of-services.ts';
import { PlatformModule, type Platform } from './composition/platform.module.ts';
import { PARTS, type Parts } from './composition/roles.ts';
import { peopleOf } from './composition/words-of-cases.ts';
import { LotsModule } from './lots/lots.module.ts';

/** A demonstration’s sessions are kept as those of a live service are. */
const demoSessions = (platform: Platform, { verifier, limits }: Identity) =>
  verifier instanceof DevelopmentSignIn && limits
    ? { demoSessions: new DemoSessions(keptSessionsOf(platform, limits), verifier) }
    : {};

/** What a server serves of the service: all of it in one process, its API, or its pages. */
@Module({})
export class AppModule {
  static of(
    platform: Platform,
    identity: Identity,
    lots: LotsFromConfiguration,
    council?: Council,
    { routes, pages }: Pick<Parts, 'routes' | 'pages'> = PARTS.all,
  ): DynamicModule {
    const { mode, verifier } = identity;
    const reasons = openingReasonsOf(platform);
    const signIn = identity.people ? peopleSignInOf(platform, identity.people) : null;
    const ready = (tokens: TokenVerifier) => new SignInReady(tokens, signIn);
    const limits = council?.limits ?? limitsOf(mode);
    const look = { ...(council?.look ?? noLook), apiElsewhere: !routes };
    const acting = peopleHereOf(platform, verifier);
    const officerUi = OfficerUiModule.forRoot({
      ...{
        mode,
        names: pageNames({
          lots,
          identity,
          limits,
          teams: teamsOfServices(),
          reasons,
          acting,
          otherSystems: ConfiguredSystems.read().all,
        }),
      },
      ...(council && { council: council.statements }),
      look,
      sessionKey: sessionKey(platform, signIn?.isSecure ?? false),
    });
    return {
      module: AppModule,
      providers: [{ provide: SignInReady, useFactory: ready, inject: [TokenVerifier] }],
      imports: [
        PlatformModule.of({ ...platform, people: peopleOf(verifier), identity, reasons }),
        IdentityModule.forRoot({
          ...{ mode, verifier, signInPage: choosePersonPage(look), pages },
          ...(signIn && { people: { signIn, pages: signInPages(look) } }),
          ...demoSessions(platform, identity),
        }),
        WebModule,
        LotsModule.of(lots, limits),
        ProcessesModule.of(lots.providers),
        ...contexts.map((each) => ({ module: each.module, ...(routes && { controllers: [...each.routes] }) })),
        ...(pages ? [officerUi] : []),
      ],
    };
  }
}
