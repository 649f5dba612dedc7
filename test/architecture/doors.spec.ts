import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { handedOnWhole, servicesTakenByPages, unusedAtDoors } from './door-rules.ts';

const files = globSync('{apps,libs,test,scripts,bench}/**/*.ts', { exclude: ['**/node_modules/**'] }).sort();
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

describe('the doors of the libraries', () => {
  it('hand on nothing that nobody takes', () => expect(unusedAtDoors(texts)).toEqual([]));

  it('hand on whole what a context says to others, its events, and nothing else', () =>
    expect(handedOnWhole(texts)).toEqual([]));

  it('lead pages to no service', () => expect(servicesTakenByPages(texts)).toEqual([]));
});

describe('the doors’ own proofs', () => {
  const door = 'libs/contexts/lines/src/index.ts';
  const laid = (...others: readonly (readonly [file: string, text: string])[]) =>
    new Map([
      [door, "export { FindLine, type LineFound } from './find-line.query.ts';\nexport * from './pure/index.ts';\n"],
      ...others,
    ]);

  it('catch what nobody takes, and what only the library itself takes', () => {
    const itself = ['libs/contexts/lines/src/a.spec.ts', "import { type LineFound } from '#contexts/lines';"] as const;
    expect(unusedAtDoors(laid(itself))).toEqual([`${door}: FindLine`, `${door}: LineFound`]);
  });

  it('let pass what is taken at a door, by import or later', () => {
    const page = ['libs/officer-ui/src/a.ts', "import { FindLine as Find } from '#contexts/lines';"] as const;
    const script = ['scripts/a.ts', "const { LineFound } = await import('#contexts/lines');"] as const;
    expect(unusedAtDoors(laid(page, script))).toEqual([]);
  });

  it('catch an unused name at whatever door is not the platform’s', () => {
    const text = "export { Alone } from './alone.ts';\n";
    const doors = ['libs/processes/index.ts', 'libs/contexts/lines/src/pure/index.ts', 'libs/authority/src/index.ts'];
    expect(unusedAtDoors(new Map(doors.map((each) => [each, text])))).toEqual(doors.map((each) => `${each}: Alone`));
  });

  it('catch a file handed on whole that is not its events', () => {
    const text = "export * from './line/line.events.ts';\nexport * from './asks/lots.ts';\n";
    expect(handedOnWhole(new Map([[door, text]]))).toEqual([`${door}: ./asks/lots.ts`]);
  });

  it('catch a page that takes a service at a door', () => {
    const text = "export { LineNames } from './names/line-names.service.ts';\n";
    const page = "import { LineNames } from '#contexts/lines';";
    expect(servicesTakenByPages(new Map([[door, text]]).set('libs/officer-ui/src/a.ts', page))).toEqual([
      'libs/officer-ui/src/a.ts: LineNames of libs/contexts/lines/src/names/line-names.service.ts',
    ]);
  });
});
