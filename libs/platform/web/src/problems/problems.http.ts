import { Controller, Get, Inject, Optional, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { meaning, NotFound, says, type Saying } from '#platform/gateway';
import { Public } from '#platform/identity';
import { Answers } from '../declared/sends.ts';
import { RefusalsOfCommands } from '../openapi/known-of-acts.ts';
import { BUG, HTTP_KINDS, KINDS } from './problem-kinds.ts';
import { outageKinds } from './outage-kinds.ts';

const problemListed = says.shape('ProblemListed', {
  code: says.text('not-later'),
  status: says.int(409),
  words: meaning(
    says.list(says.text('The new finish date must be later than the current one.')),
    'What it says to a person; more than one, where commands say it each in their own words.',
  ),
  commands: meaning(says.list(says.text('AgreeExtension')), 'Of a refusal or a question: whose it is.'),
});
type ProblemListed = Saying<typeof problemListed>;
const problemsListed = says.shape('ProblemsListed', {
  problems: says.list(problemListed),
  questions: meaning(says.list(problemListed), 'What 422 `questioned` may ask.'),
});

const PUBLIC = 'what the codes of problems mean; it tells nothing of anyone';

/** Every code by which this service says no, with its words. */
@ApiTags('problems')
@Public(PUBLIC)
@Controller('problems')
export class ProblemsController {
  constructor(@Optional() @Inject(RefusalsOfCommands) private readonly refusals: RefusalsOfCommands | null = null) {}

  @Get()
  @Answers(problemsListed)
  @ApiOperation({ summary: 'All problems, refusals and questions, by their codes, with their words' })
  problems(): Saying<typeof problemsListed> {
    return { problems: this.#problems(), questions: this.#ofCommands('asks', 422) };
  }

  @Get(':code')
  @Answers(problemListed)
  @ApiOperation({ summary: 'What one code means: where the `type` of a problem leads' })
  problem(@Param('code') code: string): ProblemListed {
    const found = [...this.#problems(), ...this.#ofCommands('asks', 422)].find((each) => each.code === code);
    if (!found) throw new NotFound('There is no such problem.');
    return found;
  }

  #problems(): readonly ProblemListed[] {
    const kinds = [...Object.values(KINDS), ...Object.values(HTTP_KINDS), ...outageKinds, BUG];
    const own = kinds.map(({ code, status, title }) => ({ code, status, words: [title], commands: [] }));
    return merged([...own, ...this.#ofCommands('refuses', 409)]);
  }

  #ofCommands(kind: 'refuses' | 'asks', status: number): readonly ProblemListed[] {
    const all = Object.entries(this.refusals?.all() ?? {}).flatMap(([command, said]) =>
      said[kind].map(({ code, detail }) => ({ code, status, words: [detail], commands: [command] })),
    );
    return merged(all);
  }
}

/** Each code once, with all that is said by it. */
function merged(all: readonly ProblemListed[]): readonly ProblemListed[] {
  const byCode = [...Map.groupBy(all, ({ code, status }) => `${code} ${status}`).values()];
  return byCode
    .map((those) => ({
      ...those[0]!,
      words: [...new Set(those.flatMap(({ words }) => words))],
      commands: [...new Set(those.flatMap(({ commands }) => commands))].sort(),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
