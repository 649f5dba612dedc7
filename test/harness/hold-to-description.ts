import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { DescribedAnswers } from './described-answers.ts';

type Inject = (options: InjectOptions | string) => Promise<LightMyRequestResponse>;

/** Every service of one process has the same routes. */
let described: Promise<DescribedAnswers> | undefined;

/** What was found as described of all that this process asked of a service: `GET /children/{childId} 200`. */
export const answersSeen = async (): Promise<ReadonlySet<string>> => (await described)?.seen ?? new Set();

/** The application as it is, but that whoever asks it is told when an answer is not as the API’s description says. */
export function heldToDescription(app: NestFastifyApplication): NestFastifyApplication {
  const inject = app.inject.bind(app) as Inject;
  const held = async (options: InjectOptions | string) => {
    const answer = await inject(options);
    const asked = typeof options === 'string' ? { url: options } : options;
    const { url = asked.path, method = 'GET' } = asked;
    const answers = await (described ??= DescribedAnswers.of(app));
    const fault = answers.faultIn({ method, url: String(url) }, answer);
    if (fault) throw new Error(fault);
    return answer;
  };
  return new Proxy(app, {
    get: (target, name) => {
      if (name === 'inject') return held;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
