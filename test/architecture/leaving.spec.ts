import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';

/** The one place that answers with a file, and takes nothing but what the gateway put on record as taken out. */
const SENDS_FILES = 'libs/platform/web/src/answers/send-file.ts';

/** How a file could leave past it: a stream of news to a page that stands open is none. */
const PAST = /content-disposition|disposition:|new StreamableFile\((?![^;]*'text\/event-stream)|attachment;/i;

const leavesBy = (file: string, source: string): boolean => file !== SENDS_FILES && PAST.test(source);

/** What a route's source asks in a way that puts no leaving on record, though the query says that its answer leaves. */
const askedPast = (source: string, leaving: readonly string[]): readonly string[] =>
  [...source.matchAll(/gateway\s*\.\s*(?:ask|askInPages)\(\s*(\w+)/g)].flatMap(([, name]) =>
    leaving.includes(name!) ? [name!] : [],
  );

/** A route that declares that it answers a file, and asks nothing that leaves. */
const filesOfNothing = (source: string, leaving: readonly string[]): boolean =>
  source.includes('@AnswersFile(') &&
  !leaving.some((name) => new RegExp(`gateway\\.takeOut\\(\\s*${name}\\b`).test(source));

describe('What leaves the building', () => {
  const sources = () =>
    globSync('{libs,apps}/**/*.ts', { exclude: ['**/*.spec.ts', '**/node_modules/**'] }).map(
      (file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const,
    );
  const leaving = async () =>
    (await sourceDefinitions()).queries.flatMap(({ it: query }) => ('leaves' in query ? [query.name] : []));

  it('is sent by one place, which takes only what is on record', () => {
    const all = sources();
    expect(all.length).toBeGreaterThan(900);
    expect(all.filter(([file, source]) => leavesBy(file, source)).map(([file]) => file)).toEqual([]);
  });

  it('is asked for by routes as what leaves, and by nothing else of theirs', async () => {
    const names = await leaving();
    expect(names.length).toBeGreaterThan(2);
    const routes = sources().filter(([file]) => file.endsWith('.http.ts'));
    expect(routes.flatMap(([file, source]) => askedPast(source, names).map((name) => `${file}: ${name}`))).toEqual([]);
    expect(routes.filter(([, source]) => filesOfNothing(source, names)).map(([file]) => file)).toEqual([]);
  });

  it.each([
    [`reply.header('content-disposition', 'attachment; filename="a.csv"')`],
    [`return new StreamableFile(stream, { disposition: 'inline' })`],
  ])('is seen in %s', (source) => expect(leavesBy('libs/a/a.http.ts', source)).toBe(true));

  it('is not what a page hears of its list', () =>
    expect(
      leavesBy('libs/a/a.http.ts', `return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });`),
    ).toBe(false));

  it('is seen where a route asks without putting it on record, or answers a file of something else', () => {
    expect(askedPast('this.gateway.ask(ExportAll, {}, sender)', ['ExportAll'])).toEqual(['ExportAll']);
    expect(askedPast('this.gateway.takeOut(ExportAll, {}, sender, made)', ['ExportAll'])).toEqual([]);
    expect(
      filesOfNothing(`@AnswersFile('text/csv') a() { this.gateway.ask(FindAll, {}, sender) }`, ['ExportAll']),
    ).toBe(true);
    expect(
      filesOfNothing(`@AnswersFile('text/csv') a() { this.gateway.takeOut(\n ExportAll, {}) }`, ['ExportAll']),
    ).toBe(false);
  });
});
