import { accessSync, constants, existsSync } from 'node:fs';
import type { EventStore } from '#platform/event-sourcing';
import { MasterKeyRefused, readDestructionList, WrongMasterKey, type KeysUnopened, type LostKey } from '#platform/keys';
import { keysDamaged, keysLost, PUT_KEYS_BACK } from '../../server/src/composition/keys-needed.ts';
import { lostKeys } from '../../server/src/composition/lost-keys.ts';
import type { StoresBeside } from '../../server/src/composition/stores-beside.ts';
import { masterKeyOf, settledPlace } from './existing-store.ts';
import type { Ground, Outcome } from './verb.ts';

/** Single keys that are lost or damaged: their children are not opened, all others are. And what was destroyed. */
export async function tellOfTheKeys(ground: Ground, events: EventStore, stores: StoresBeside): Promise<Outcome> {
  const list = tellOfTheList(ground);
  tellOfWhatWasMoved(ground);
  const keys = await stores.keysUnopened();
  try {
    const lost = await lostKeys(events, keys, await settledPlace(ground));
    const bad = await tellOfBadKeys(ground, keys, { lost, wellIs: 'keys: none is lost or damaged.' });
    return bad === 'found' ? bad : list;
  } finally {
    await keys.close();
  }
}

/** They keep whoever is erased meanwhile. */
function tellOfWhatWasMoved({ files: { keysMoved }, say }: Ground): void {
  if (existsSync(keysMoved))
    say(`keys: ${keysMoved}, which a move left behind, opens what was destroyed since. Remove it when all is well.`);
}

/** Without it nobody can be erased, and an older copy of the keys would open who was. */
function tellOfTheList({ files, set, say }: Ground): Outcome {
  // What several servers share keeps the list in the database; that of a folder has what this server knew of.
  if (set.isShared && !existsSync(files.destructions)) return 'done';
  try {
    readDestructionList(files.destructions);
    accessSync(files.destructions, constants.W_OK);
    return 'done';
  } catch (error) {
    say(`BAD  the list of what was destroyed: ${(error as Error).message}`);
    return 'found';
  }
}

/** Those that are lost are named, and each that is there is tried, if the master key is at hand. */
export async function tellOfBadKeys(
  ground: Ground,
  keys: KeysUnopened,
  { lost, wellIs }: Readonly<{ lost: readonly LostKey[]; wellIs: string }>,
): Promise<Outcome> {
  const bad = [...keysLost(ground.set.keysAt, lost), ...(await damagedIn(ground, keys))];
  for (const words of bad) ground.say(`BAD  ${words}`);
  ground.say(bad.length === 0 ? wellIs : PUT_KEYS_BACK);
  return bad.length === 0 ? 'done' : 'found';
}

async function damagedIn(ground: Ground, keys: KeysUnopened): Promise<readonly string[]> {
  try {
    return keysDamaged(ground.set.keysAt, await keys.damaged(await masterKeyOf(ground)));
  } catch (error) {
    if (!(error instanceof MasterKeyRefused || error instanceof WrongMasterKey)) throw error;
    ground.say(`Whether a key is damaged was not looked at: ${error.message}`);
    return [];
  }
}
