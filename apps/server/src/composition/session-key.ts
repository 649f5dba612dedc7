import { hkdfSync } from 'node:crypto';
import type { SessionKey } from '#platform/web';
import type { Platform } from './platform.module.ts';

/** Of this master key and this store: a store put back from a backup has an id of its own, and so another key. */
export const sessionKey = ({ masterKey, stores }: Platform, mode: 'demo' | 'live'): SessionKey => ({
  key: new Uint8Array(hkdfSync('sha256', masterKey, stores.events.storeId, 'throughline/page-session/1', 32)),
  // Demo mode is reached over plain HTTP, on this machine alone.
  secure: mode === 'live',
});
