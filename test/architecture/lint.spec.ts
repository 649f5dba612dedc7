import { describe, expect, it, jest } from '@jest/globals';
import { ESLint } from 'eslint';
import config from '../../eslint.config.mjs';
import { careless, dishonest, impure } from './lint-cases.ts';

/** The compiler's service leaves timers behind, which nobody waits for. */
jest.useFakeTimers();

const decision = 'libs/contexts/placements/src/placement/lint-proof.ts';
const law = 'libs/statutory-rules/src/lint-proof.ts';
const time = 'libs/civil-time/src/lint-proof.ts';
const query = 'libs/contexts/children/src/views/protection/lint-proof.query.ts';
const handler = 'libs/contexts/placements/src/placement/lint-proof.handler.ts';
const adapter = 'libs/platform/web/src/lint-proof.ts';
const spec = 'libs/contexts/placements/src/placement/lint-proof.spec.ts';
const app = 'apps/server/src/lint-proof.ts';

/** The files of the proofs do not exist, so the compiler is told of them by name. */
const allowDefaultProject = [decision, law, time, query, handler, adapter, spec, app];
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    ...config,
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: { allowDefaultProject } } } },
  ],
});

async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('lint', () => {
  it.each(impure)('keeps out of decisions: %s', async (_, rule, code) => {
    expect(await brokenRules(decision, code)).toContain(rule);
  });

  it.each(impure)('keeps out of the law: %s', async (_, rule, code) => {
    expect(await brokenRules(law, code)).toContain(rule);
  });

  it.each(impure)('keeps out of what a date is: %s', async (_, rule, code) => {
    expect(await brokenRules(time, code)).toContain(rule);
  });

  it.each(careless)('keeps out of the platform: %s', async (_, rule, code) => {
    expect(await brokenRules(adapter, code)).toContain(rule);
  });

  it.each(dishonest)('keeps out of tests: %s', async (_, rule, code) => {
    expect(await brokenRules(spec, code)).toContain(rule);
  });

  it('does not heed a comment that would silence it', async () => {
    expect(await brokenRules(adapter, "/* eslint-disable */\nconsole.log('here');")).toContain('no-console');
  });

  it.each(['this.transactions.state', 'this.streams().state', 'state.state'])(
    'keeps the mark of one record alone from whoever asks past the one place that knows which are one: %s',
    async (state) => {
      const code = `export const f = async () => ${state}(protectionStream, 'c1');`;
      expect(await brokenRules(query, code)).toContain('no-restricted-syntax');
    },
  );

  it.each([
    ['a handler wait', handler, 'export const f = async () => { await Promise.resolve(1); };'],
    ['a handler make an id', handler, "import { randomUUID } from 'node:crypto'; export const id = randomUUID();"],
    ['an app read the environment', app, 'export const mode = process.env.MODE;'],
    ['a decision read a date it was given', decision, 'export const f = (iso: string) => new Date(iso).getTime();'],
    ['a specification end with its outcome', spec, "it('a', () => given().when(1).then(2));"],
  ])('lets %s', async (_, file, code) => {
    expect(await brokenRules(file, code)).toEqual([]);
  });
});
