import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

export type SignInKey = Readonly<{ private: CryptoKey; public: CryptoKey }>;

const ALGORITHM = 'EdDSA';

/** The key that signs development tokens, kept in a file (0600), so that a restart signs nobody out. @throws SignInKeyRefused */
export async function signInKey(path: string): Promise<SignInKey> {
  const jwk = (await stored(path)) ?? (await generated(path));
  const open = { kty: jwk.kty, crv: jwk.crv, x: jwk.x } as JWK;
  try {
    const [secret, shared] = await Promise.all([importJWK(jwk, ALGORITHM), importJWK(open, ALGORITHM)]);
    return { private: secret as CryptoKey, public: shared as CryptoKey };
  } catch {
    throw new SignInKeyRefused(path);
  }
}

/** Not made anew: other servers sign in people by it. */
export class SignInKeyRefused extends Error {
  constructor(path: string) {
    super(
      `The server does not start: ${path} is no key of the demonstration’s sign-in. Give the one that was made (SIGN_IN_KEY_FILE), or remove it: a new one is made, and everybody signs in again.`,
    );
    this.name = 'SignInKeyRefused';
  }
}

async function stored(path: string): Promise<JWK | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error instanceof SyntaxError ? new SignInKeyRefused(path) : error;
  }
}

/** Written only where there is no file: two servers that start together agree on the first. */
async function generated(path: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify(jwk));
    await file.sync();
    await file.close();
    return jwk;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await stored(path))!;
  }
}
