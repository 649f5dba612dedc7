import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ChildIndex } from '#contexts/children';
import { timed, type Cells } from '../measure/figure.ts';
import { childCalled } from '../town/made-up-names.ts';

const CHILDREN = Number(process.env['BENCH_CHILDREN'] ?? 100_000);
const SEARCHES = 200;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapMiB(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** The search index by itself: how much memory it holds, and how soon it answers. */
export const cells: Cells = async (emit) => {
  const before = heapMiB();
  const index = new ChildIndex();
  const filled = await timed(() => {
    for (let n = 0; n < CHILDREN; n++) index.put(childCalled(n));
  });
  const what = `index ${CHILDREN.toLocaleString('en-GB')} children: a child`;
  emit({ what, subject: 'throughline', operations: CHILDREN, ...filled, more: { MiB: heapMiB() - before } });

  const none = { name: null, dateOfBirth: null, upn: null };
  const searches = {
    'by a name': (n: number) => ({ ...none, name: childCalled((n * 491) % CHILDREN).familyName }),
    'by the beginnings of two names': (n: number) => {
      const { familyName, givenNames } = childCalled((n * 491) % CHILDREN);
      return { ...none, name: `${givenNames.slice(0, 4)} ${familyName!.slice(0, 4)}` };
    },
    'by UPN': (n: number) => ({ ...none, upn: childCalled((n * 491) % CHILDREN).upn }),
  };
  for (const [how, terms] of Object.entries(searches)) {
    const search = () => {
      for (let n = 0; n < SEARCHES; n++)
        if (index.find(terms(n), 200).length === 0) throw new Error(`Nobody was found ${how}.`);
    };
    search();
    emit({ what: `search of them ${how}`, subject: 'throughline', operations: SEARCHES, ...(await timed(search)) });
  }
};
