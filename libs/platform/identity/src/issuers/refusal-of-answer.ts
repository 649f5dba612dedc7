import * as oidc from 'openid-client';
import { SignInRefused } from './sign-in-refused.ts';

/** Of the codes that a provider's own words come with (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6). */
const SAID: ReadonlyMap<string, string> = new Map(
  Object.entries({
    access_denied: 'did not let you in, or you went back',
    login_required: 'asks you to sign in there first',
    interaction_required: 'asks something of you there first',
    consent_required: 'asks for your agreement there first',
    account_selection_required: 'asks which account you mean',
  }),
);

/** The provider is there, and cannot for now. */
const AWAY = ['temporarily_unavailable', 'server_error'];

/** Why nobody was signed in by an answer; null where the provider cannot be reached, or answers as none. */
export function refusalOf(error: unknown, name: string): SignInRefused | null {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (AWAY.includes(error.error)) return null;
    return new SignInRefused(
      'said-no',
      `${name} ${SAID.get(error.error) ?? 'did not let you in'}. Nobody was signed in.`,
    );
  }
  if (error instanceof oidc.ResponseBodyError) {
    if (error.status >= 500) return null;
    // A code is good once, for a minute or so; anything else is between the two services.
    return error.error === 'invalid_grant'
      ? new SignInRefused(
          'code',
          `This answer of ${name} was used before, or came too late. Nobody was signed in: start again.`,
        )
      : new SignInRefused(
          'client',
          `${name} does not accept this service (${error.error}). Tell whoever runs this service.`,
        );
  }
  if (error instanceof oidc.ClientError && NOT_RIGHT.includes(error.code ?? ''))
    return new SignInRefused(
      'answer',
      `The answer of ${name} does not stand up to a look: it is expired, altered, or meant for another. Nobody was signed in: start again.`,
      { cause: error },
    );
  return null;
}

/** By the library's codes: a claim, a signature, a time or a state that is not as it must be. */
const NOT_RIGHT = [
  ...['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
  ...['OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED', 'OAUTH_KEY_SELECTION_FAILED', 'OAUTH_MISSING_SERVER_METADATA'],
];
