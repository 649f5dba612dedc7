import { missingInFile } from '#sqlite/keys';
import { keysLost, PUT_KEYS_BACK } from '../../server/src/composition/keys-needed.ts';
import type { Ground, Outcome } from './verb.ts';

/** Single keys that are lost: their children are not opened, all others are. */
export function tellOfTheKeys({ files, say }: Ground): Outcome {
  const keys = missingInFile(files.keys);
  try {
    const lost = keysLost(keys.lost());
    for (const words of lost) say(`BAD  ${words}`);
    say(lost.length === 0 ? 'keys: none is lost.' : PUT_KEYS_BACK);
    return lost.length === 0 ? 'done' : 'found';
  } finally {
    keys.close();
  }
}
