import { getMetadataStorage, IsOptional, IsString, Length, Matches } from 'class-validator';
import { describe, expect, it } from '@jest/globals';
import '../../apps/server/src/app.module.ts';

type Rule = Readonly<{
  target: { name: string };
  propertyName: string;
  type: string;
  name?: string;
  constraints?: readonly unknown[];
}>;

/** What says of a string what it may hold. `matches` names its pattern; `isLength` alone says only how much. */
const CLOSED = [
  ...['isText', 'isName', 'isCivilDate', 'isInstant', 'isUpn', 'isSchoolYear', 'isIn', 'isUuid', 'matches'],
  ...['isInt', 'isBoolean', 'isListOfThings', 'nestedValidation'],
];

const rulesOf = (classes: Iterable<readonly [unknown, readonly Rule[]]>) =>
  [...classes].flatMap(([, rules]) =>
    rules.map((rule) => ({ ...rule, field: `${rule.target.name}.${rule.propertyName}` })),
  );

/** The fields of these classes that could hold any string at all, half letters and blanks included. */
function openFields(classes: Iterable<readonly [unknown, readonly Rule[]]>): readonly string[] {
  const rules = rulesOf(classes);
  const closed = new Set(rules.filter(({ type, name }) => CLOSED.includes(name ?? type)).map(({ field }) => field));
  return [...new Set(rules.map(({ field }) => field))].filter((field) => !closed.has(field)).sort();
}

const declared = () =>
  (getMetadataStorage() as unknown as { validationMetadatas: ReadonlyMap<unknown, readonly Rule[]> })
    .validationMetadatas;
const requests = () => [...declared()].filter(([target]) => !/^Trial/.test((target as { name: string }).name));

describe('Every string that a request may hold', () => {
  it('is an id, a date, a code, or a text that can be read', () => expect(openFields(requests())).toEqual([]));

  it('is looked for in every request class: there are as many as the API describes', () =>
    expect(requests().length).toBeGreaterThan(25));

  it('is found where a request takes any string', () => {
    class TrialLetterRequest {
      @Length(1, 100)
      name!: string;
      @IsString()
      @IsOptional()
      note?: string;
    }
    const trial = [...declared()].filter(([target]) => target === TrialLetterRequest);
    expect(openFields(trial)).toEqual(['TrialLetterRequest.name', 'TrialLetterRequest.note']);
  });
});

/** As some store of a list writes them: one counts, one names what was last seen; a list by name names the child. */
const CURSORS = [
  'older_12',
  'newer_WyIyMDI2LTAyLTAzVDA5OjMwOjAwLjAwMFoiLDdd',
  'WyJ4Il0',
  'after_2f1f4f6e-7a54-4f0e-9d1c',
];

/** The requests that would refuse what another store of their list writes. A child’s line goes on after an event, by its id. */
const narrowCursors = (classes: Iterable<readonly [unknown, readonly Rule[]]>): readonly string[] =>
  rulesOf(classes)
    .filter(({ propertyName, type }) => propertyName === 'cursor' && type === 'customValidation')
    .filter(
      ({ name, constraints }) =>
        name === 'matches' && !CURSORS.every((cursor) => (constraints![0] as RegExp).test(cursor)),
    )
    .map(({ field }) => field);

describe('A cursor that a request takes', () => {
  it('is the text of whichever store keeps the list', () => expect(narrowCursors(requests())).toEqual([]));

  it('is found where it is that of one store alone', () => {
    class TrialPageRequest {
      @Matches(/^older_\d+$/)
      cursor!: string;
    }
    expect(narrowCursors([...declared()].filter(([target]) => target === TrialPageRequest))).toEqual([
      'TrialPageRequest.cursor',
    ]);
  });
});
