import * as oidc from 'openid-client';
import { z } from 'zod';
import { IssuerUnavailable } from '../tokens/issuer-unavailable.ts';
import type { KeptSessions } from '../session/kept-sessions.ts';
import type { BrowserSeal } from '../session/session-secret.ts';
import { IssuerClient } from './issuer-client.ts';
import type { PeopleVouchedFor } from './people-vouched-for.ts';
import { SignInRefused } from './sign-in-refused.ts';
import { refusalOf } from './refusal-of-answer.ts';

/** Where this service is reached, without a path. */
type Given = Readonly<{
  issuers: readonly IssuerClient[];
  publicUrl: string;
  people: PeopleVouchedFor;
  sessions: KeptSessions;
  seal: BrowserSeal;
}>;

/** What a browser has to keep until it comes back. */
const begun = z.object({ issuer: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });
const BEGUN_SECONDS = 10 * 60;

type Cookie = Readonly<{ name: string; value: string; seconds: number }>;
/** Where one leaves the provider, by a form with these fields; without any, by the address as it stands. */
type WayOut = Readonly<{ address: string; fields: Readonly<Record<string, string>> | null }>;
/** Whom one leaves too; no way where it says of none, or could not be asked. */
export type LeftAt = Readonly<{ name: string; way: WayOut | null }>;

/** OpenID Connect, authorization code with PKCE: people are sent to their own provider, and come back known. */
export class PeopleSignIn {
  readonly issuers: readonly IssuerClient[];
  readonly sessions: KeptSessions;
  readonly #given: Given;

  constructor(given: Given) {
    this.issuers = given.issuers;
    this.sessions = given.sessions;
    this.#given = given;
  }

  get isSecure(): boolean {
    return new URL(this.#given.publicUrl).protocol === 'https:';
  }

  find = (code: string): IssuerClient | undefined => this.issuers.find(({ terms }) => terms.code === code);

  /** @returns where to send the browser, and what binds the answer to it @throws IssuerUnavailable */
  async begin(client: IssuerClient, to: string): Promise<Readonly<{ address: string; cookie: Cookie }>> {
    const configuration = await client.configuration();
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const address = oidc.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: this.#answersTo(client), scope: client.terms.scope, response_type: 'code', state, nonce },
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const value = await this.#given.seal.seal(state, { issuer: client.terms.code, nonce, verifier, to }, BEGUN_SECONDS);
    return { address: address.href, cookie: { name: begunCookie(state), value, seconds: BEGUN_SECONDS } };
  }

  /**
   * @param cookieOf what this browser sent under a name
   * @returns the new session, and where the person wanted to go
   * @throws SignInRefused @throws IssuerUnavailable
   */
  async answered(client: IssuerClient, search: string, cookieOf: (name: string) => string | undefined) {
    const state = new URLSearchParams(search).get('state') ?? '';
    const sealed = cookieOf(begunCookie(state));
    const asked = sealed ? begun.safeParse(await this.#given.seal.open(state, sealed)).data : undefined;
    if (asked?.issuer !== client.terms.code) throw new SignInRefused('not-asked', NOT_ASKED);
    const { nonce, verifier, to } = asked;
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
    const address = new URL(`${this.#answersTo(client)}?${search}`);
    const tokens = await oidc
      .authorizationCodeGrant(await client.configuration(), address, checks)
      .catch((error: unknown) => {
        throw refusalOf(error, client.terms.name) ?? new IssuerUnavailable({ cause: error });
      });
    const claims = tokens.claims()!;
    const person = await this.#given.people.whoIs({ by: client.terms, subject: claims.sub, claims });
    const kept = { ...person, issuer: client.terms.code, idToken: tokens.id_token! };
    return { ...(await this.sessions.begin(kept)), to };
  }

  /** Ends the session here, whatever becomes of it there. @returns null where nobody was signed in */
  async leave(cookie: string): Promise<LeftAt | null> {
    const kept = await this.sessions.end(cookie);
    const client = kept && this.find(kept.issuer);
    if (!client) return null;
    const configuration = await client.lastKnown();
    const { name, signOut } = client.terms;
    const endpoint = configuration?.serverMetadata().end_session_endpoint;
    if (!configuration || !endpoint) return { name, way: null };
    const back = { id_token_hint: kept.idToken, post_logout_redirect_uri: `${this.#given.publicUrl}/signed-out` };
    const { href, searchParams } = oidc.buildEndSessionUrl(configuration, back);
    if (signOut === 'get') return { name, way: { address: href, fields: null } };
    const own = new URL(endpoint).searchParams;
    const fields = Object.fromEntries([...searchParams].filter(([field]) => !own.has(field)));
    return { name, way: { address: endpoint, fields } };
  }

  #answersTo = ({ terms }: IssuerClient): string => `${this.#given.publicUrl}/sign-in/${terms.code}/answer`;
}

/** One for each attempt, so that two tabs do not undo each other. */
export const begunCookie = (state: string): string =>
  `throughline-signing-in-${state.replaceAll(/\W/g, '').slice(0, 8)}`;

const NOT_ASKED =
  'This answer was not asked for from this browser, was used before, or came more than ten minutes after it was asked for. Nobody was signed in: start again.';
