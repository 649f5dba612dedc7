import { KeyOfAnother } from './key-errors.ts';
import type { KeyOwner } from './keys.ts';

/** @throws KeyOfAnother */
export function ofOwner({ subject, purpose }: KeyOwner, asked: KeyOwner): true {
  if (subject !== asked.subject || purpose !== asked.purpose) throw new KeyOfAnother(asked.kid);
  return true;
}
