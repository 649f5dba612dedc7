import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { ARRAY_MAX_SIZE, getMetadataStorage } from 'class-validator';

/** A request class. */
export type RequestClass = new (...given: never[]) => object;

/** A field of a request class: how long a list it takes, and what its parts are. */
type Bound = Readonly<{ most: number; words: string; part: RequestClass | null }>;
type Bounds = ReadonlyMap<string, Bound>;
/** More than a person mistyped. */
export const MOST_UNKNOWN = 20;

/** What is beyond the bounds of a request class: lists by their words, or names of fields that it does not know. */
export type Beyond = Readonly<{ lists: Readonly<Record<string, readonly string[]>>; unknown: readonly string[] }>;

const known = new WeakMap<RequestClass, Bounds>();
const NONE: Bound = { most: Infinity, words: '', part: null };

/** The fields that a request class declares, read once from the rules that check them. */
export function boundsOf(request: RequestClass): Bounds {
  const cached = known.get(request);
  if (cached) return cached;
  const bounds = new Map<string, Bound>();
  for (const { propertyName, name, constraints, message } of rulesOf(request)) {
    const part = defaultMetadataStorage.findTypeMetadata(request, propertyName)?.typeFunction() as
      RequestClass | undefined;
    const so = bounds.get(propertyName) ?? { ...NONE, part: part ?? null };
    const isMost = name === ARRAY_MAX_SIZE;
    bounds.set(propertyName, isMost ? { ...so, most: Number(constraints[0]), words: String(message) } : so);
  }
  known.set(request, bounds);
  return bounds;
}

/** Fields that take a list of any length. */
export const unboundedLists = (request: RequestClass): readonly string[] => {
  const lists = rulesOf(request).filter(({ each, name }) => each || /array|list/i.test(name ?? ''));
  const open = lists
    .map(({ propertyName }) => propertyName)
    .filter((field) => boundsOf(request).get(field)!.most === Infinity);
  const parts = [...boundsOf(request)].flatMap(([field, { part }]) =>
    part ? unboundedLists(part).map((within) => `${field}.${within}`) : [],
  );
  return [...new Set([...open, ...parts])];
};

/**
 * Looks at the lengths of lists and at the names of fields, and at nothing in them: what copies and checks a body costs
 * hundreds of times more for each part. Null: it may be copied and checked.
 */
export function beyondBounds(request: RequestClass, body: unknown): Beyond | null {
  const lists: Record<string, readonly string[]> = {};
  const unknown: string[] = [];
  const look = (type: RequestClass, value: unknown, parent: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const bounds = boundsOf(type);
    for (const [field, within] of Object.entries(value)) {
      const bound = bounds.get(field);
      const path = `${parent}${field}`;
      if (!bound) unknown.push(path);
      else if (Array.isArray(within) && within.length > bound.most) lists[path] = [bound.words];
      else if (bound.part) [within].flat().forEach((each, at) => look(bound.part!, each, `${path}.${at}.`));
    }
  };
  look(request, body, '');
  return Object.keys(lists).length > 0 || unknown.length > MOST_UNKNOWN ? { lists, unknown } : null;
}

const rulesOf = (request: RequestClass) => getMetadataStorage().getTargetValidationMetadatas(request, '', false, false);
