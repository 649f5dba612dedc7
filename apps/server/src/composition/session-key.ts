import { hkdfSync } from 'node:crypto';
import type { SessionKey } from '#nest/web';
import type { Platform } from './platform.module.ts';

/** Of this master key and this store: a store put back from a backup has an id of its own, and so other keys. */
const keyFor = ({ masterKey, stores }: Platform, what: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', masterKey, stores.events.storeId, `throughline/${what}/1`, 32));

/** @param secure whether people reach the service over https; demo mode is reached over plain http, on this machine alone */
export const sessionKey = (platform: Platform, secure: boolean): SessionKey => ({
  key: keyFor(platform, 'page-session'),
  secure,
});

/** What seals, for browsers, their sessions and their signing in. */
export const signInSealKey = (platform: Platform): Uint8Array => keyFor(platform, 'sign-in');
