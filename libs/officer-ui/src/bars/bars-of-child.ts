import { FindChild } from '#contexts/children';
import { FindBars, FindColleagues, type BarShown } from '#contexts/people';
import { NotFound } from '#platform/gateway';
import { linePath } from '../child-line/line-path.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { someoneWords } from '../people/someone-words.ts';
import { calledName } from '../words/children-words.ts';
import { roleWords } from '../words/people.ts';
import { dayWords, momentWords } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';

export const barsPath = (childId: string): string => `${linePath(childId)}/bars`;

async function childOf({ ids, ask, sender, names }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity } = await ask(FindChild, { childId });
  const { items } = await ask(FindBars, { childId });
  return {
    ...{ childId, names, me: sender.actor, name: calledName(identity) ?? 'A child whose personal data was destroyed' },
    ...{ bars: items, standing: items.filter(({ stands }) => stands) },
  };
}
type ChildSeen = Awaited<ReturnType<typeof childOf>>;

/** Whoever was barred or let in while a form was open. */
const barredSince = ({ bars, names }: ChildSeen, since: string) =>
  bars.flatMap((bar) =>
    [[bar.given, 'barred'] as const, [bar.lifted, 'let in again'] as const].flatMap(([done, did]) =>
      done && done.at > since
        ? [
            {
              ...{ who: someoneWords(done.by, names), when: momentWords(done.at), did },
              ...{ title: someoneWords(bar.person, names), reason: null, rows: [] },
            },
          ]
        : [],
    ),
  );

const over = <Seen extends ChildSeen>(see: (visit: Visit) => Promise<Seen>, ...shows: FormRecord<Seen>['shows']) => ({
  ...{ shows: [FindChild, FindBars, ...shows], see, told },
  asSeen: ({ bars }: Seen) => bars.flatMap(({ given, lifted }) => [given.at, ...(lifted ? [lifted.at] : [])]).join(' '),
  meanwhile: async (visit: Visit, since: string) => barredSince(await see(visit), since),
});

const told = ({ name, childId }: Readonly<{ name: string; childId: string }>) => ({
  caption: name,
  back: { text: 'Back to who is barred', href: barsPath(childId) },
});

async function toBar(visit: Visit) {
  const seen = await childOf(visit);
  const { items } = await visit.ask(FindColleagues, { roles: null, staffIds: [] });
  const colleagues = items.map(({ staffId, name, called }) => [staffId, `${name}, ${listed(called)}`] as const);
  // Of a demonstration, whose people stand on a list instead.
  const all = new Map([...(seen.names.signInPeople ?? []).map(({ id, name }) => [id, name] as const), ...colleagues]);
  const { id, onBehalfOf } = seen.me;
  const others = [...all].filter(
    ([each]) => each !== id && each !== onBehalfOf && !seen.standing.some(({ person }) => person.id === each),
  );
  return { ...seen, others };
}

const listed = (roles: readonly string[]): string => roles.map(roleWords).join(', ');

/** Whom one may bar: everybody who works here but oneself and those who are barred. */
export const childToBar: FormRecord<Awaited<ReturnType<typeof toBar>>> = over(toBar, FindColleagues);

async function toLift(visit: Visit) {
  const seen = await childOf(visit);
  const bar = seen.standing.find(({ person }) => person.id === visit.ids['personId']);
  if (!bar) throw new NotFound('This person is not barred from this child.');
  return { ...seen, bar, heading: someoneWords(bar.person, seen.names), rows: barRows(bar, seen.names) };
}

export const barToLift: FormRecord<Awaited<ReturnType<typeof toLift>>> = {
  ...over(toLift),
  template: 'people/grant-seen.njk',
};

/** All that is known of it. */
export function barRows({ lastDay, given, lifted }: BarShown, names: Names): readonly Row[] {
  const act = (label: string, why: string, { by, at, because }: BarShown['given']) => [
    ...row(label, `${someoneWords(by, names)}, ${momentWords(at)}`),
    ...row(why, typeof because === 'string' ? because : null),
  ];
  return [
    ...row('Until', lastDay === null ? 'It is lifted' : dayWords(lastDay)),
    ...act('Barred by', 'Why', given),
    ...(lifted ? act('Lifted by', 'Why it was lifted', lifted) : []),
  ];
}
