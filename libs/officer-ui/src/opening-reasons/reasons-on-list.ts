import { FindOpeningReasons, type OpeningReasonShown } from '#contexts/people';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { someoneWords } from '../people/someone-words.ts';
import { momentWords } from '../words/times.ts';
import { REASONS } from './reason-words.ts';

const back = { text: 'Back to the reasons', href: REASONS };

async function listOf({ ask, names }: Visit) {
  const { items, revision } = await ask(FindOpeningReasons, {});
  return { items, revision, names };
}
type ListSeen = Awaited<ReturnType<typeof listOf>>;

const DID = { added: 'added', reworded: 'changed the words of', ended: 'ended' } as const;

/** What somebody else did with the list while a form was open. */
const changedSince = ({ items, names }: ListSeen, since: string) =>
  items.flatMap(({ words, changes }) =>
    changes.flatMap(({ did, by, at }) =>
      at > since
        ? [
            {
              ...{ who: someoneWords(by, names), when: momentWords(at), did: DID[did] },
              ...{ title: words, reason: null, rows: [] },
            },
          ]
        : [],
    ),
  );

export const listOfReasons: FormRecord<ListSeen> = {
  shows: [FindOpeningReasons],
  see: listOf,
  told: () => ({ back }),
  // Of a list of which nothing was recorded there is no revision that a command could name.
  asSeen: ({ revision }) => `list ${revision}`,
  meanwhile: async (visit, since) => changedSince(await listOf(visit), since),
};

type ReasonSeen = ListSeen & Readonly<{ reason: OpeningReasonShown }>;

async function reasonOf(visit: Visit): Promise<ReasonSeen> {
  const seen = await listOf(visit);
  const reason = seen.items.find(({ reasonId }) => reasonId === visit.ids['reasonId']);
  if (!reason || reason.standing === 'over') throw new NotFound('The list has no such kind of reason today.');
  return { ...seen, reason };
}

export const reasonOnList: FormRecord<ReasonSeen> = {
  ...listOfReasons,
  see: reasonOf,
  told: ({ reason }) => ({ caption: reason.words, back }),
};
