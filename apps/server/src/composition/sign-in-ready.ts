import { Injectable } from '@nestjs/common';
import { TokenVerifier } from '#platform/identity';
import { ReadinessCheck } from '#platform/web';

/** Without the council's identity provider nobody can be recognised, and every request would be 503. */
@Injectable()
export class SignInReady extends ReadinessCheck {
  override readonly name = 'sign-in';

  constructor(private readonly verifier: TokenVerifier) {
    super();
  }

  override ready(): Promise<boolean> {
    return this.verifier.reachable();
  }
}
