/** What an officer calls things, in one word each; `provider` and `parent` only as codes and ids, for frameworks have theirs. */
export const OFFICERS_WORDS = [
  ...['child', 'pupil', 'learner', 'birth', 'upn', 'guardian', 'school', 'officer', 'team', 'organisation', 'council'],
  ...['referral', 'placement', 'agreement', 'lot', 'award', 'attendance', 'timetable', 'caseload', 'exclusion', 'sen'],
  ...['holiday', 'staff', 'providerId', 'listId', 'RuleGap', 'InvalidInput'],
] as const;

/** The words of the business that each library of the platform may know: ARCHITECTURE.md says what for. */
export const KNOWN: Readonly<Record<string, readonly (typeof OFFICERS_WORDS)[number][]>> = {
  deadlines: ['birth', 'child'],
  'event-sourcing': [
    'agreement',
    'child',
    'listId',
    'organisation',
    'placement',
    'providerId',
    'referral',
    'staff',
    'team',
  ],
  gateway: ['child', 'exclusion', 'officer', 'placement', 'school', 'sen', 'team'],
  identity: ['organisation', 'team'],
  operations: ['child', 'organisation', 'team'],
  'process-manager': ['InvalidInput', 'RuleGap', 'organisation', 'team'],
  web: ['InvalidInput', 'RuleGap', 'child'],
};

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const IMPORTS = /^import [\s\S]*?;$/gm;
/** What is said to people is no knowledge: a code is a word without a space. */
const TEXT = /'(?:[^'\\\n]|\\.)*'|`[^`]*`/g;

/** `ChildsEvent` → `child`, `event`; `an_access_child` → `an`, `access`, `child`. */
const wordsIn = (name: string): string[] =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => (word === 'children' ? 'child' : word.replace(/s$/, '')));

/** @returns `library: word` of each word of the business that stands in the code of a library of the platform */
export function wordsOfBusiness(texts: ReadonlyMap<string, string>): string[] {
  const found = [...texts].flatMap(([file, text]) => {
    const library = /^libs\/platform\/([^/]+)\/src\/(?!testing\/|contract\/)/.exec(file)?.[1];
    if (!library || library === 'testing' || /\.(?:spec|fixtures)\.ts$/.test(file)) return [];
    const names =
      text
        .replaceAll(COMMENTS, '')
        .replaceAll(IMPORTS, '')
        .replaceAll(TEXT, (said) => (said.includes(' ') ? '' : said))
        .match(/[A-Za-z][\w-]*/g) ?? [];
    const words = new Set([...names, ...names.flatMap(wordsIn)]);
    return OFFICERS_WORDS.filter((word) => words.has(word)).map((word) => `${library}: ${word}`);
  });
  return [...new Set(found)].sort();
}
