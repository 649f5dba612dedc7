import { BEGUN } from '../register-child/taken-over.ts';
import type { findChildForm } from './find-child-form.ts';

type Filled = Pick<ReturnType<typeof findChildForm>, 'name' | 'upn' | 'born'>;

/**
 * What was searched for, as the form that registers a child asks for it: nobody types a name twice. It goes by a POST, so that it stands in
 * no address. The last word of a name is mostly the family’s; of one word nobody knows.
 */
export function beginsRegistering({ name, upn, born }: Filled): Readonly<Record<string, string>> {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [given, family] = words.length > 1 ? [words.slice(0, -1), words.slice(-1)] : [words, []];
  const birth = Object.entries(born.values).map(([part, value]) => [`dateOfBirth-${part}`, value] as const);
  const typed = { givenNames: given.join(' '), familyName: family.join(' '), upn, ...Object.fromEntries(birth) };
  return { [BEGUN]: 'yes', ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')) };
}
