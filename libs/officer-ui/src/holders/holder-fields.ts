import { listInWords } from '#statutory-rules';
import { servicesOfRoles } from '../words/casework.ts';
import type { Actor, Names, OfficerNamed } from '../words/wording.ts';
import type { Field } from '../forms/form-field.ts';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { choice, emptied, known, words } from '../forms/plain-fields.ts';
import { isClosed } from '../words/wording.ts';
import { inOrder } from '../words/codes.ts';
import { services } from '../words/children-words.ts';
import { teamWords } from '../words/people.ts';

/** What the fields about who has a child rest on. */
type Known = Readonly<{ actor: Actor; names: Names; who: string }>;

/**
 * Why a child is handed on. Of whom nobody ever had it is not asked.
 * @param had who has it from which day on
 */
export function becauseField(had: readonly Readonly<{ value: string | null }>[]): Field {
  if (had.every(({ value }) => value === null)) return known(null);
  const read = 'Whoever had it, and whoever comes after, reads it on the line';
  return had.some(({ value }) => value === null)
    ? words('Why is it handed on?', {
        optional: true,
        hint: `Needed where somebody has the child on that day. ${read}`,
      })
    : words('Why is it handed on?', { hint: read });
}

/** The same of a change that is put right. @param stands what was said; sealed where it does not open */
export const becauseAsItStands = (stands: Parameters<typeof isClosed>[0]): Field =>
  isClosed(stands)
    ? known(undefined)
    : emptied(asItStands(words('Why was it handed on?', { optional: true }), oneText(String(stands ?? ''))), null);

export const serviceField = (): Field => choice('Which service holds the record?', inOrder(services));

/**
 * By name; a team that is no longer one is among them, for a change may be told of late.
 * @param of the services whose teams alone are offered: a team of another may not open the record
 */
export const teamField = ({ who, names: { teams = [] } }: Known, of?: readonly string[]): Field =>
  orNobody(
    choice(`Which team works with ${who}?`, [
      ...[...new Set(teams.flatMap(({ team, service }) => (of?.includes(service) === false ? [] : team)))].map(
        (team) => [team, teamWords(team)] as const,
      ),
      ['none', 'No team for now'],
    ]),
  );

/**
 * Whoever speaks, or for whom they act, as an officer who may have a child of these services; null of everybody else, whom the
 * decision would refuse.
 */
export const asOfficer = ({ id, onBehalfOf, role }: Actor, of?: readonly string[]): string | null => {
  const theirs = servicesOfRoles([role]);
  const may = theirs.length > 0 && (of === undefined || theirs.some((service) => of.includes(service)));
  return may ? (onBehalfOf ?? id) : null;
};

/**
 * Whoever speaks first, if a child may be theirs; where the council’s sign-in gives no names, nobody else can be named.
 * @param of the services whose officers alone are offered: one of another could not open the record. Left out: all, each with theirs
 */
export const officerField = (
  { actor, who, names }: Pick<Known, 'names' | 'who'> & Readonly<{ actor?: Actor }>,
  of?: readonly string[],
): Field =>
  orNobody(choice(`Which officer works with ${who}?`, [...offered({ actor, names }, of), ['none', 'Nobody for now']]));

/** The same of several children, who are to have one. */
export const oneOfficerField = (
  { actor, names }: Pick<Known, 'names'> & Readonly<{ actor?: Actor }>,
  of?: readonly string[],
): Field => choice('Which officer is to have them?', offered({ actor, names }, of));

function offered(
  { actor, names: { officers = [], person } }: Readonly<{ actor: Actor | undefined; names: Names }>,
  of: readonly string[] | undefined,
) {
  const me = actor && asOfficer(actor, of);
  const acting = actor?.onBehalfOf && `${person?.(actor.onBehalfOf) ?? 'Somebody else'}, for whom I act`;
  return [
    ...(me === undefined || me === null ? [] : [[me, acting ?? 'I do'] as const]),
    ...officers
      .filter((each) => each.id !== me && (of === undefined || worksFor(each, of)))
      .map((each) => [each.id, of === undefined ? withService(each) : each.name] as const),
  ];
}

/** Of whom nothing is known it is not said that they do not. */
export const worksFor = (officer: OfficerNamed, of: readonly string[]): boolean =>
  officer.services.length === 0 || officer.services.some((service) => of.includes(service));

const withService = ({ name, services: theirs }: OfficerNamed): string =>
  theirs.length === 0 ? name : `${name}, ${listInWords(theirs.map((service) => services[service as 'sen']))}`;

/** Where “none” is an answer of its own: the request takes null for it, and nothing for no answer. */
const orNobody = (field: Field): Field => ({
  ...field,
  read: (given, name, today) => {
    const { value, ...read } = field.read(given, name, today);
    return { ...read, value: typeof value === 'string' && value.toLowerCase() === 'none' ? null : value };
  },
});
