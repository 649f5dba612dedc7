import { FindSealing, type SealingFound } from '#contexts/children';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Meanwhile, Visit } from '../forms/form-declaration.ts';
import { whoWords } from '../protection/who-named.ts';
import { dayWords } from '../words/times.ts';
import { row, rowOf, UNNAMED, type Names, type Row } from '../words/wording.ts';
import { sealedCalled, sealedPath } from './sealed-path.ts';
import { groundWords, sealingRoleWords, wantedWords } from './sealed-words.ts';

export function sealingRows({ since, ground, reference, asked }: SealingFound, names: Names): readonly Row[] {
  return [
    ...row('Known by', typeof reference === 'string' ? reference : null),
    ...row('Why', ground && groundWords[ground]),
    ...row('Sealed on', since && dayWords(since)),
    ...(asked === null
      ? []
      : [
          ...rowOf(
            'Asked by',
            asked.askedBy.map((id) => whoWords(id, names)),
          ),
          ...row('As', sealingRoleWords[asked.as]),
          ...row('Asked on', dayWords(asked.on)),
          ...row('Why it is asked', typeof asked.because === 'string' ? asked.because : null),
        ]),
  ];
}

async function sealingOf({ ids, ask, names }: Visit) {
  const { childId } = ids as { childId: string };
  const found = await ask(FindSealing, { childId });
  return { childId, found, rows: sealingRows(found, names), heading: sealedCalled(found) };
}
type Seen = Awaited<ReturnType<typeof sealingOf>>;

/** What somebody else asks now of the record, which nobody asked when the form was opened. */
const askedSince = ({ found: { asked } }: Seen, { person }: Names): readonly Meanwhile[] =>
  asked === null
    ? []
    : [
        {
          ...{ who: asked.askedBy.map((id) => person?.(id) ?? UNNAMED).join(', for '), when: dayWords(asked.on) },
          ...{ did: 'asked', title: wantedWords[asked.wants], reason: null, rows: [] },
        },
      ];

const over = (see: (visit: Visit) => Promise<Seen>): FormRecord<Seen> => ({
  ...{ shows: [FindSealing], see, template: 'sealed-records/sealing-seen.njk' },
  told: ({ childId, heading }) => ({
    caption: heading,
    back: { text: 'Back to the sealing of the record', href: sealedPath(childId) },
  }),
  asSeen: ({ found }) => found.entryId ?? 'open',
  meanwhile: async (visit) => askedSince(await see(visit), visit.names),
});

export const recordToSeal = over(async (visit) => {
  const seen = await sealingOf(visit);
  if (seen.found.isSealed) throw new NotFound('This record is sealed already.');
  return seen;
});

export const sealedToOpen = over(async (visit) => {
  const seen = await sealingOf(visit);
  if (!seen.found.isSealed) throw new NotFound('This record is not sealed: whoever may read it reads it.');
  return seen;
});

/** What waits for a second person. */
export const waitingForSealed = over(async (visit) => {
  const seen = await sealingOf(visit);
  if (seen.found.asked?.askedId !== visit.ids['askedId'])
    throw new NotFound('Nobody asks for this any more: it was confirmed or declined meanwhile.');
  return seen;
});
