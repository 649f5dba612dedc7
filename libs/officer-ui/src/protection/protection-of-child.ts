import { FindChild, FindProtection, type ProtectionFound } from '#contexts/children';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { calledName } from '../words/children-words.ts';
import { betrayalWords } from '../words/protection-words.ts';
import { dayWords } from '../words/times.ts';
import { row, rowOf, type Names, type Row } from '../words/wording.ts';
import { protectionPath } from './protection-path.ts';
import { releaseRows } from './releases-shown.ts';
import { whoWords } from './who-named.ts';
import { namedInVain, peopleWhoCould } from './who-could-open.ts';

const NOT_PROTECTED = 'This child’s address is not protected.';

/** Whoever is named and could not open it opens nothing: nobody is to rely on them. */
const openerWords = (id: string, names: Names, inVain: ReadonlySet<string>): string =>
  `${whoWords(id, names)}${inVain.has(id) ? ', who could not open this record today' : ''}`;

/** What is known of it, and by whom: nothing of the address. */
export function protectionRows(
  { since, byId, openTo, betrayedBy, ofRecord, elsewhere }: ProtectionFound,
  names: Names,
  inVain: ReadonlySet<string> = new Set(),
): readonly Row[] {
  const ofMark = elsewhere.length > 0 && ofRecord !== null ? ofRecord.openTo : [];
  return [
    ...row('Since', since && dayWords(since)),
    ...row('Set by', byId && whoWords(byId, names)),
    ...rowOf(
      'May open it',
      openTo.map((id) => openerWords(id, names, inVain)),
    ),
    ...rowOf(
      'Named on this record',
      ofMark.map((id) => whoWords(id, names)),
    ),
    ...rowOf('Not disclosed', [
      'The child’s addresses, those of people around the child, and the contact given at registration',
      ...betrayedBy.map((each) => betrayalWords[each]),
    ]),
  ];
}

async function childOf(visit: Visit) {
  const { ids, ask, names } = visit;
  const { childId } = ids as { childId: string };
  const { identity } = await ask(FindChild, { childId });
  const found = await ask(FindProtection, { childId });
  const { entryId, lifting, releases } = found;
  const inVain = await namedInVain(visit, childId, found);
  return {
    ...{ childId, found, inVain, me: visit.sender.actor, rows: protectionRows(found, names, inVain) },
    revision: [entryId ?? 'open', lifting?.askedId ?? 'unasked', ...releases.map(toldAndKept)].join('.'),
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
  };
}
const toldAndKept = ({ until, isKept }: ProtectionFound['releases'][number]): string =>
  `${until}${isKept ? '' : '-not'}`;
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
  const people = await peopleWhoCould(visit, seen.childId);
  return { ...seen, others: people.filter(({ id }) => id !== seen.me.id) };
});

/** With whom it stands today, though they could not open it any more. */
export const protectionToChange = over(async (visit) => {
  const seen = whileProtected(await childOf(visit));
  const people = await peopleWhoCould(visit, seen.childId);
  const gone = seen.mark.openTo.filter((id) => !people.some((each) => each.id === id));
  return {
    ...seen,
    people: [...people, ...gone.map((id) => ({ id, text: openerWords(id, visit.names, seen.inVain) }))],
  };
});

export const protectionInForce = over(async (visit) => whileProtected(await childOf(visit)), SEEN);

/** What somebody outside was told. */
export const releaseToSettle = over(async (visit) => {
  const seen = whileProtected(await childOf(visit));
  const release = seen.found.releases.find(({ releaseId }) => releaseId === visit.ids['releaseId']);
  if (!release?.isKept) throw new NotFound('It is on record already that they keep the address no longer.');
  return { ...seen, release, rows: releaseRows(release, visit) };
}, SEEN);

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
  const why = seen.found.mayOpen
    ? [
        {
          label: 'Why it may be known',
          texts: ['Read it with the address'],
          href: `${protectionPath(seen.childId)}/address`,
        },
      ]
    : row('Why it may be known', 'Read with the address, by those who may open it: ask one of them');
  return { ...seen, lifting: lifting!, rows: [...seen.rows, ...asked, ...why] };
}, SEEN);

/** Of the mark of this record: what another one that is one with it says is changed and lifted there. */
function whileProtected<Seen extends ChildSeen>(seen: Seen) {
  const { ofRecord } = seen.found;
  if (ofRecord === null) throw new NotFound(NOT_PROTECTED);
  return { ...seen, mark: ofRecord };
}
