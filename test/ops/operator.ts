import { runOps } from '../../apps/ops/src/run-ops.ts';

export type Told = Readonly<{ code: number; said: string; complained: string }>;

/** An operator at the command line of a data folder. */
export const operatorOf =
  (folder: string, environment: Readonly<Record<string, string>> = {}) =>
  async (...words: readonly string[]): Promise<Told> => {
    const said: string[] = [];
    const complained: string[] = [];
    const code = await runOps(words, {
      environment: { DATA_DIR: folder, ...environment },
      say: (line) => void said.push(line),
      complain: (line) => void complained.push(line),
    });
    return { code, said: said.join('\n'), complained: complained.join('\n') };
  };
