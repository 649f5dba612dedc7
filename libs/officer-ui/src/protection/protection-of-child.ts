import { FindChild, FindProtection, type ProtectionFound } from '#contexts/children';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { calledName } from '../words/children-words.ts';
import { betrayalWords } from '../words/protection-words.ts';
import { dayWords } from '../words/times.ts';
import { row, rowOf, UNNAMED, type Names, type Row } from '../words/wording.ts';
import { protectionPath } from './protection-path.ts';

const NOT_PROTECTED = 'This child’s address is not protected.';

export const whoWords = (id: string, { person }: Names): string => person?.(id) ?? UNNAMED;

/** What is known of it, and by whom: nothing of the address. */
export function protectionRows({ since, byId, openTo, betrayedBy }: ProtectionFound, names: Names): readonly Row[] {
  return [
    ...row('Since', since && dayWords(since)),
    ...row('Set by', byId && whoWords(byId, names)),
    ...rowOf(
      'May open it',
      openTo.map((id) => whoWords(id, names)),
    ),
    ...rowOf('Not disclosed', [
      'The child’s addresses, those of people around the child, and the contact given at registration',
      ...betrayedBy.map((each) => betrayalWords[each]),
    ]),
  ];
}

/** Who may be named: whoever works with records for the council, but whoever names them. */
const ROLES = [
  ...['sen-officer', 'exclusions-officer', 'team-manager', 'ap-lead', 'safeguarding-lead', 'virtual-school-head'],
  ...['business-support', 'commissioning-officer', 'placements-broker', 'data-protection-officer'],
];

async function peopleToName({ officers = [], signInPeople = [], acting }: Names) {
  const all = (await acting?.(ROLES)) ?? [];
  // Of a demonstration, whose people stand on a list instead.
  const people = [...signInPeople, ...officers, ...all.map(({ name, actor }) => ({ id: actor.id, name }))];
  const named = new Map(people.map(({ id, name }) => [id, { id, text: name }]));
  return [...named.values()].toSorted((one, other) => one.text.localeCompare(other.text, 'en'));
}

async function childOf({ ids, ask, names, sender: { actor } }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity } = await ask(FindChild, { childId });
  const found = await ask(FindProtection, { childId });
  const { entryId, lifting, releases } = found;
  return {
    ...{ childId, found, me: actor, rows: protectionRows(found, names) },
    revision: [entryId ?? 'open', lifting?.askedId ?? 'unasked', releases.length].join('.'),
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
  };
}
type ChildSeen = Awaited<ReturnType<typeof childOf>>;

const over = <Seen extends ChildSeen>(see: (visit: Visit) => Promise<Seen>, template?: string): FormRecord<Seen> => ({
  ...onLine({
    ...{ shows: [FindChild, FindProtection], see, concerns: () => (fact) => fact.recordedIn.record === 'protection' },
    ...(template && { template }),
  }),
  told: ({ name, childId }) => ({
    caption: name,
    back: { text: 'Back to the protection of the address', href: protectionPath(childId) },
  }),
});

const SEEN = 'protection/protection-seen.njk';

/** Who may be named besides whoever sets the mark. */
export const addressToProtect = over(async (visit) => {
  const seen = await childOf(visit);
  const people = await peopleToName(visit.names);
  return { ...seen, others: people.filter(({ id }) => id !== seen.me.id) };
});

/** With whom it stands today, though they are on no list any more. */
export const protectionToChange = over(async (visit) => {
  const seen = whileProtected(await childOf(visit));
  const people = await peopleToName(visit.names);
  const gone = seen.found.openTo.filter((id) => !people.some((each) => each.id === id));
  return { ...seen, people: [...people, ...gone.map((id) => ({ id, text: whoWords(id, visit.names) }))] };
});

export const protectionInForce = over(async (visit) => whileProtected(await childOf(visit)), SEEN);

/** What waits for a second person. */
export const liftingAsked = over(async (visit) => {
  const seen = await childOf(visit);
  const { lifting } = seen.found;
  if (lifting?.askedId !== visit.ids['askedId'])
    throw new NotFound('Nobody asks for this any more: it was confirmed or declined meanwhile.');
  const { askedBy, on } = lifting!;
  const asked = rowOf(
    'Asked by',
    askedBy.map((id) => `${whoWords(id, visit.names)}, ${dayWords(on)}`),
  );
  return { ...seen, lifting: lifting!, rows: [...seen.rows, ...asked] };
}, SEEN);

function whileProtected<Seen extends ChildSeen>(seen: Seen): Seen {
  if (!seen.found.isProtected) throw new NotFound(NOT_PROTECTED);
  return seen;
}
