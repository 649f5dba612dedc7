import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DevelopmentSignInController, SIGN_IN_PAGE } from './development/development-sign-in.http.ts';
import { DevelopmentSignIn } from './development/development-sign-in.ts';
import { plainSignInPage, type SignInPage } from './development/sign-in-page.ts';
import { ActorGuard } from './session/actor-guard.ts';
import { TokenVerifier } from './tokens/token-verifier.ts';

export type IdentityOptions = Readonly<{ mode: 'demo' | 'live'; verifier: TokenVerifier; signInPage?: SignInPage }>;

/** Guards every route; in demo mode also lets people in. */
@Module({})
export class IdentityModule {
  /** @throws DevelopmentSignInRefused */
  static forRoot({ mode, verifier, signInPage = plainSignInPage }: IdentityOptions): DynamicModule {
    const guarded: Provider[] = [
      { provide: TokenVerifier, useValue: verifier },
      { provide: APP_GUARD, useClass: ActorGuard },
    ];
    const module = { module: IdentityModule, global: true, exports: [TokenVerifier] };
    if (!(verifier instanceof DevelopmentSignIn)) return { ...module, providers: guarded };
    if (mode === 'live') throw new DevelopmentSignInRefused();
    const development: Provider[] = [
      { provide: DevelopmentSignIn, useValue: verifier },
      { provide: SIGN_IN_PAGE, useValue: signInPage },
    ];
    return { ...module, providers: [...guarded, ...development], controllers: [DevelopmentSignInController] };
  }
}

export class DevelopmentSignInRefused extends Error {
  constructor() {
    super('MODE=live does not start with the development sign-in, which asks for no password.');
    this.name = 'DevelopmentSignInRefused';
  }
}
