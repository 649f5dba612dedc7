import { createRequire } from 'node:module';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { assets, stylesheet } from './asset-files.ts';

const content = (each: (typeof assets)[number]) => Buffer.from(each.content);

describe('What pages load', () => {
  it.each(assets.map((each) => [each.path, each] as const))(
    '%s is named by its content, and packed',
    async (path, each) => {
      const digest = createHash('sha256').update(content(each)).digest('base64url').slice(0, 12);
      expect(path).toContain(`/assets/${digest}/`);
      expect(brotliDecompressSync(await each.packed('br'))).toEqual(content(each));
      expect(await each.packed('br')).toBe(await each.packed('br'));
      expect(gunzipSync(await each.packed('gzip'))).toEqual(content(each));
    },
  );

  it('holds the components that pages are made of, and loads nothing from elsewhere', () => {
    const styles = String(stylesheet.content);
    for (const part of ['moj-sub-navigation__link', 'moj-timeline__item', 'moj-badge'])
      expect([part, styles.includes(`.${part}`)]).toEqual([part, true]);
    expect(styles.match(/url\([^)]*\)/g) ?? []).toEqual([]);
  });

  it('holds nothing of a typeface that is for GOV.UK alone', () =>
    expect(String(stylesheet.content).match(/GDS Transport|@font-face/g) ?? []).toEqual([]));

  it('holds none of the library of dates that the components ask for, and no script but our own', () => {
    const moment = readFileSync(createRequire(import.meta.url).resolve('moment'), 'utf8');
    const isOfLibrary = (text: string) => /isDuration|MOJFrontend|GOVUKFrontend/.test(text);
    expect(isOfLibrary(moment)).toBe(true);
    const holding = assets.filter(
      ({ path, content: text }) => /moment|frontend/.test(path) || isOfLibrary(String(text)),
    );
    expect(holding.map(({ path }) => path)).toEqual([]);
    const names = assets
      .filter(({ type }) => type.startsWith('text/javascript'))
      .map(({ path }) => path.split('/').at(-1)!);
    const ours = globSync('libs/officer-ui/src/*/*.script.js').map((file) => basename(file));
    expect(names.sort()).toEqual(ours.sort());
    expect(ours.length).toBeGreaterThan(2);
  });
});
