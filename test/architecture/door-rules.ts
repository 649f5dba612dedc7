import { posix } from 'node:path';

type Texts = ReadonlyMap<string, string>;
type Handed = Readonly<{ name: string; from: string }>;
type Taken = Readonly<{ by: string; name: string }>;

const LIBRARY = /^libs\/(?:contexts|platform)\/[^/]+\/|^libs\/[^/]+\//;
/** The platform’s doors are those of a library: each says its whole port, whoever uses what of it today. */
const DOOR = /^libs\/(?:(?!platform\/).+\/src|processes)\/(?:pure\/)?index\.ts$/;
const HANDS_ON = /export (type )?\{([^}]*)\} from '([^']+)'/g;
const TAKES = /(?:import|export) (?:type )?\{([^}]*)\} from '(#[^']+)'/g;
const TAKES_LATER = /import\('(#[^']+)'\)/g;

const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((each) => each.trim().replace(/^type /, ''))
    .filter((each) => each !== '');

/** What a door hands on by name. What it hands on whole is there for whoever comes. */
const handedOn = (text: string): Handed[] =>
  [...text.matchAll(HANDS_ON)].flatMap(([, , names, from]) =>
    namesIn(names!).map((each) => ({ name: each.split(' as ').at(-1)!, from: from! })),
  );

function takenIn(texts: Texts): Taken[] {
  return [...texts].flatMap(([by, text]) => [
    ...[...text.matchAll(TAKES)].flatMap(([, names]) =>
      namesIn(names!).map((each) => ({ by, name: each.split(' as ')[0]! })),
    ),
    // Of a module that is loaded later, whatever the file names may be of it.
    ...(TAKES_LATER.test(text) ? [...new Set(text.match(/\b\w+\b/g))].map((name) => ({ by, name })) : []),
  ]);
}

/** @returns `door: name` of each name that a library's door hands on and nobody outside takes */
export function unusedAtDoors(texts: Texts): string[] {
  const users = Map.groupBy(takenIn(texts), ({ name }) => name);
  return [...texts].flatMap(([door, text]) => {
    if (!DOOR.test(door)) return [];
    const [library] = LIBRARY.exec(door)!;
    const isTaken = (name: string) => users.get(name)?.some(({ by }) => !by.startsWith(library)) ?? false;
    return handedOn(text).flatMap(({ name }) => (isTaken(name) ? [] : [`${door}: ${name}`]));
  });
}

/** @returns `door: file` of each file that a context’s door hands on whole, and that is not its events or its pure door */
export const handedOnWhole = (texts: Texts): string[] =>
  [...texts].flatMap(([door, text]) =>
    /^libs\/contexts\//.test(door) && DOOR.test(door)
      ? [...text.matchAll(/export \* from '([^']+)'/g)].flatMap(([, file]) =>
          /\.events\.ts$|^\.\/pure\/index\.ts$/.test(file!) ? [] : [`${door}: ${file}`],
        )
      : [],
  );

/** @returns `page: name` of each service of a context that a page takes at its door, past the gateway */
export function servicesTakenByPages(texts: Texts): string[] {
  const services = new Map<string, string>();
  for (const [door, text] of texts)
    if (/^libs\/contexts\//.test(door) && DOOR.test(door))
      for (const { name, from } of handedOn(text))
        if (/\.(?:service|handler)\.ts$/.test(from)) services.set(name, posix.join(posix.dirname(door), from));
  return takenIn(texts).flatMap(({ by, name }) =>
    /^libs\/officer-ui\/|\.http\.ts$/.test(by) && services.has(name) ? [`${by}: ${name} of ${services.get(name)}`] : [],
  );
}
