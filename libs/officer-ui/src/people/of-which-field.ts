import { OF_AN_ORGANISATION } from '#contexts/people';
import { text, type Given } from '../forms/date-fields.ts';
import type { Field } from '../forms/form-field.ts';
import { line, select } from '../forms/plain-fields.ts';
import { school } from '../schools/school-field.ts';
import type { Names } from '../words/wording.ts';

const providerOf = (name: string): string => `${name}-provider`;

/** Of which school or provider somebody is, each picked by name: the role that stands above says which of the two counts. */
export function ofWhich({ providers = [] }: Pick<Names, 'providers'>): Field {
  const aSchool = school('School', {
    hint: 'Only for the staff of a school and its governors: part of its name and place, or its URN',
  });
  const aProvider =
    providers.length > 0
      ? select(
          'Provider',
          providers.map(({ id, name }) => [id, name] as const),
          { hint: 'Only for the staff of a provider' },
        )
      : line('Provider', {
          hint: 'Only for the staff of a provider: its id, for the agreements of this service name no provider',
        });
  return {
    ...aSchool,
    isEmpty: (given, name) => text(given, name) === '' && text(given, providerOf(name)) === '',
    read: (given, name, today) => {
      const role = roleIn(given);
      if (role === null) return { value: undefined };
      const [field, at, missing] =
        role === 'provider'
          ? ([aProvider, providerOf(name), 'Choose the provider'] as const)
          : ([aSchool, name, 'Choose the school'] as const);
      const { value, faults = [] } = field.read(given, at, today);
      if (value === undefined && faults.length === 0) return { value, faults: [{ text: missing, at }] };
      return { value: value === undefined ? value : String(value), faults };
    },
    shown: (given, name, faults) => ({
      ...{ kind: 'together', name, error: null },
      fields: [aSchool.shown(given, name, faults), aProvider.shown(given, providerOf(name), faults)],
    }),
  };
}

/** The role that was chosen, where it is of one school or provider. */
const roleIn = (given: Given) => OF_AN_ORGANISATION.find((role) => role === text(given, 'role')) ?? null;
