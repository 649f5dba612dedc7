import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DevelopmentSignInController, SIGN_IN_PAGE } from './development-sign-in.http.ts';
import { DevelopmentTokenController } from './development-token.http.ts';
import { DemoSessions } from '../development/demo-sessions.ts';
import { DevelopmentSignIn } from '../development/development-sign-in.ts';
import { plainSignInPage, type SignInPage } from '../development/sign-in-page.ts';
import type { PeopleSignInPages } from '../issuers/people-sign-in-pages.ts';
import { PEOPLE_SIGN_IN_PAGES, PeopleSignInController } from './people-sign-in.http.ts';
import { PeopleSignIn } from '../issuers/people-sign-in.ts';
import { ActorGuard } from './actor-guard.ts';
import { BrowserSessions } from '../session/browser-sessions.ts';
import { SessionsByToken } from '../session/sessions-by-token.ts';
import { TokenVerifier } from '../tokens/token-verifier.ts';

export type IdentityOptions = Readonly<{
  mode: 'demo' | 'live';
  /** Of whoever comes with a token; in demo mode of everybody. */
  verifier: TokenVerifier;
  signInPage?: SignInPage;
  /** How people sign in with a browser in live mode. */
  people?: Readonly<{ signIn: PeopleSignIn; pages: PeopleSignInPages }>;
  /** How a demonstration keeps who signed in; without it, the cookie is the token. */
  demoSessions?: DemoSessions;
  /** Where it is false people sign in at another server, which keeps the same sessions. */
  pages?: boolean;
}>;

/** Guards every route, and lets people in. */
@Module({})
export class IdentityModule {
  /** @throws DevelopmentSignInRefused */
  static forRoot({
    mode,
    verifier,
    signInPage = plainSignInPage,
    people,
    demoSessions,
    pages = true,
  }: IdentityOptions): DynamicModule {
    const guarded: Provider[] = [
      { provide: TokenVerifier, useValue: verifier },
      { provide: BrowserSessions, useValue: people?.signIn.sessions ?? demoSessions ?? new SessionsByToken(verifier) },
      ActorGuard,
      { provide: APP_GUARD, useExisting: ActorGuard },
    ];
    const module = { module: IdentityModule, global: true, exports: [TokenVerifier, BrowserSessions, ActorGuard] };
    if (people) {
      const signIn: Provider[] = [
        { provide: PeopleSignIn, useValue: people.signIn },
        { provide: PEOPLE_SIGN_IN_PAGES, useValue: people.pages },
      ];
      const exports = [...module.exports, PeopleSignIn];
      const controllers = pages ? [PeopleSignInController] : [];
      return { ...module, exports, providers: [...guarded, ...signIn], controllers };
    }
    if (!(verifier instanceof DevelopmentSignIn)) return { ...module, providers: guarded };
    if (mode === 'live') throw new DevelopmentSignInRefused();
    const development: Provider[] = [
      { provide: DevelopmentSignIn, useValue: verifier },
      { provide: SIGN_IN_PAGE, useValue: signInPage },
      ...(demoSessions ? [{ provide: DemoSessions, useValue: demoSessions }] : []),
    ];
    const controllers = [DevelopmentTokenController, ...(pages ? [DevelopmentSignInController] : [])];
    return { ...module, providers: [...guarded, ...development], controllers };
  }
}

export class DevelopmentSignInRefused extends Error {
  constructor() {
    super('MODE=live does not start with the development sign-in, which asks for no password.');
    this.name = 'DevelopmentSignInRefused';
  }
}
