import type { ActShown } from '#contexts/people';
import { text, type Given } from '../forms/date-fields.ts';
import { faultOf, type Field } from '../forms/form-field.ts';
import { byArea, farWords } from './role-words.ts';

const CHOSEN = 'yes';

/** Some of the acts of a role, ticked, by the part of the work that they are of. */
export const actsOfRole = (label: string, acts: readonly ActShown[], standing: readonly string[]): Field => {
  const isChosen = (given: Given, name: string, act: string) => text(given, `${name}-${act}`) === CHOSEN;
  return {
    read: (given, name) => {
      const chosen = acts.filter(({ act }) => isChosen(given, name, act)).map(({ act }) => act);
      return { value: chosen.length > 0 ? chosen : undefined };
    },
    shown: (given, name, faults) => ({
      ...{ kind: 'ticks', name, label, error: faultOf(faults, name) },
      // First it is shown as it stands; what somebody ticked since is theirs, and what they took away, too.
      groups: byArea(acts).map(([area, each], n) => ({
        ...{ id: `${name}-area-${n}`, area },
        items: each.map(({ act, words, ...reach }) => ({
          ...{ name: `${name}-${act}`, id: `${name}-${act}`, value: CHOSEN, text: words },
          hint: { text: farWords(reach, true) },
          checked: isChosen(given, name, act) || (!('revision' in given) && standing.includes(act)),
        })),
      })),
    }),
    at: (name) => name,
    isEmpty: (given, name) => !acts.some(({ act }) => isChosen(given, name, act)),
    // Of the request; a refusal says what to do after its colon.
    worded: (said) => said.replace(/^(Choose what it may do): .*$/, '$1'),
  };
};
