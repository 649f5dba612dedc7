import { FindChild, owningServices, type ChildFound } from '#contexts/children';
import { NotFound } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { linePath } from '../child-line/line-path.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { ofChildsRecord, onLine } from '../forms/form-records.ts';
import { calledName, services } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import { row } from '../words/wording.ts';
import { childAtAGlance } from '../child/child-at-a-glance.ts';
import { sharingWords, standing, type Sharing } from './sharing-words.ts';

/** Whether there is a service with which it is not shared yet. */
const mayBeShared = ({ owningService, sharings }: ChildFound, today: CivilDate): boolean =>
  owningServices.some(
    (service) => service !== owningService && !standing(sharings, today).some((each) => each.service === service),
  );

/** What can be done about it. */
export const sharingOf = (child: ChildFound, today: CivilDate) => ({
  sharings: standing(child.sharings, today),
  toShare: mayBeShared(child, today),
});

export const endSharingPath = (childId: string, { sharingId }: Sharing): string =>
  `${linePath(childId)}/sharings/${sharingId}/end`;

async function childOf({ ids, ask, today, names }: Visit) {
  const { childId } = ids as { childId: string };
  const child = await ask(FindChild, { childId });
  const { identity, owningService, sharings, revision } = child;
  return {
    ...{ childId, revision, owningService, standing: standing(sharings, today) },
    glance: childAtAGlance(child, today, names),
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
  };
}

type ChildSeen = Awaited<ReturnType<typeof childOf>>;

const over = <Seen extends ChildSeen>(see: (visit: Visit) => Promise<Seen>, template: string): FormRecord<Seen> =>
  onLine({ shows: [FindChild], see, template, concerns: ofChildsRecord });

export const childToShare = over(async (visit) => {
  const seen = await childOf(visit);
  return { ...seen, so: seen.standing.map((each) => `Shared ${sharingWords(each, visit.today)}`) };
}, 'sharing/share-record.njk');

export const sharingToEnd = over(async (visit) => {
  const seen = await childOf(visit);
  const sharing = seen.standing.find(({ sharingId }) => sharingId === visit.ids['sharingId']);
  if (!sharing) throw new NotFound('The record is not shared so, or that is over.');
  const { service, from, lastDay } = sharing;
  const rows = [
    ...row('Shared with', services[service]),
    ...row('From', dayWords(from)),
    ...row('Last day', dayWords(lastDay)),
  ];
  return { ...seen, sharing, rows };
}, 'sharing/end-sharing.njk');
