import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looksAgain, staying } from './looks-again.ts';

const asked = (runs: boolean, given: Readonly<Record<string, string>> = {}) => {
  const sent: string[] = [];
  const reply = { header: (name: string, value: unknown) => void sent.push(`${name}: ${String(value)}`) };
  return { sent, said: looksAgain(runs, { href: '/longer-work/1', given, reply: reply as never }) };
};

describe('A page of what goes on by itself', () => {
  it('is asked again while it does, and says so, with the way to let it stand', () => {
    const { sent, said } = asked(true);
    expect(sent).toEqual(['refresh: 5; url=/longer-work/1?again=yes']);
    expect(said?.words).toContain('every 5 seconds');
    expect(said?.act.href).toBe('/longer-work/1?stays=yes');
  });

  it('stays as it is for whoever lets it, and leads back', () => {
    const { sent, said } = asked(true, { stays: 'yes' });
    expect([sent, said?.act.href]).toEqual([[], '/longer-work/1']);
  });

  it('keeps the part of it that is read, by itself, for whoever lets it stand and for whoever looks again', () => {
    const part = { show: 'alike', from: '50' };
    const { sent, said } = asked(true, { ...part, again: 'yes' });
    expect(sent).toEqual(['refresh: 5; url=/longer-work/1?show=alike&from=50&again=yes']);
    expect(said?.act.href).toBe('/longer-work/1?show=alike&from=50&stays=yes');
    expect(asked(true, { ...part, stays: 'yes' }).said?.act.href).toBe('/longer-work/1?show=alike&from=50');
    expect([staying('/a?show=new', { stays: 'yes' }), staying('/a', {})]).toEqual(['/a?show=new&stays=yes', '/a']);
  });

  it('is no visit of anybody’s, on whichever route it stands, and nothing else asks a page again', () => {
    const files = readdirSync('libs', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/looks-again(?:\.spec)?\.ts$/.test(file))
      .map((file) => [file, readFileSync(join('libs', file), 'utf8')] as const);
    const asking = files.filter(([, code]) => code.includes('looksAgain('));
    expect(asking.length).toBeGreaterThan(1);
    expect(asking.filter(([, code]) => !code.includes('@AgainByItself(AGAIN)')).map(([file]) => file)).toEqual([]);
    expect(files.filter(([, code]) => /['"]refresh['"]/i.test(code)).map(([file]) => file)).toEqual([]);
  });

  it('is asked again no more once it is done', () => expect(asked(false)).toEqual({ sent: [], said: null }));
});
