import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { NestLog, PinoLog, withoutWords } from './index.ts';

const canary = 'Canary Featherstone';

class DriverError extends Error {
  readonly code = 'SQLITE_CONSTRAINT';
  readonly parameters = [canary];
}

function lines() {
  const written: string[] = [];
  const stream = new Writable({ write: (chunk, _, done) => (written.push(String(chunk)), done()) });
  return { log: new PinoLog('debug', stream), text: () => written.join('') };
}

describe('an error in the log', () => {
  it('keeps its class, its code and where it happened, and no word', () => {
    const error = withoutWords(new DriverError(`value ${canary} is not unique`));
    expect(error).toMatchObject({ name: 'DriverError', code: 'SQLITE_CONSTRAINT' });
    expect(error.stack[0]).toContain('without-words.spec.ts');
    expect(JSON.stringify(error)).not.toContain('Canary');
  });

  it('is cut below a message that looks like frames', () => {
    const error = new Error(`no\n    at ${canary} (file.ts:1:1)\n    at all`);
    expect(JSON.stringify(withoutWords(error))).not.toContain('Canary');
    expect(withoutWords(error).stack[0]).toContain('without-words.spec.ts');
  });

  it('shows no frame when its message was changed afterwards', () => {
    const error = new Error('mended');
    error.stack = `Error: ${canary}\n    at ${canary}`;
    expect(withoutWords(error)).toEqual({ name: 'Error', stack: [] });
  });

  it('is silent about causes and codes that are words, and about what is no error', () => {
    const cause = Object.assign(new Error(canary), { code: canary, name: canary });
    const all = [new Error('outer', { cause }), cause, canary, { message: canary }].map((thrown) =>
      withoutWords(thrown),
    );
    expect(JSON.stringify(all)).not.toContain('Canary');
    expect(all[0]!.cause).toMatchObject({ name: 'Error' });
  });

  it('ends although its causes go in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(withoutWords(error)).match(/cause/g)).toHaveLength(5);
  });
});

describe('the framework’s own lines', () => {
  it('come through as sentences, errors as class and frames', () => {
    const { log, text } = lines();
    const nest = new NestLog(log);
    nest.log('Mapped {/children/:id, GET} route', 'RouterExplorer');
    nest.debug({ [canary]: canary }, 'Context');
    nest.error(new DriverError(canary), 'ExceptionsHandler');
    nest.error(canary, new DriverError(canary).stack, 'ExceptionsHandler');
    nest.error(canary);
    expect(text()).toContain('Mapped {/children/:id, GET} route');
    expect(text()).toContain('DriverError');
    expect(text().match(/without-words\.spec\.ts/g)!.length).toBeGreaterThan(1);
    expect(text()).not.toContain('Canary');
  });
});
