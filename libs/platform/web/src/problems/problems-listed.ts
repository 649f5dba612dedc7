import { meaning, pageOf, says, type Saying } from '#platform/gateway';

/** Of the service itself; by which a command refuses; by which one asks whether something unusual is right. */
export const problemKindsListed = ['problem', 'refusal', 'question'] as const;

export const problemListed = says.shape('ProblemListed', {
  code: says.text('not-later'),
  kind: meaning(
    says.code(problemKindsListed, 'refusal'),
    '`question`: 422 `questioned` may ask it; `confirmed` takes its code as it was answered.',
  ),
  status: says.int(409),
  words: meaning(
    says.list(says.text('The new finish date must be later than the current one.')),
    'What it says to a person; more than one, where commands say it each in their own words.',
  ),
  commands: meaning(says.list(says.text('AgreeExtension')), 'Of a refusal or a question: whose it is.'),
});
export type ProblemListed = Saying<typeof problemListed>;

export const problemsListed = pageOf('ProblemsListed', problemListed);
export type ProblemsListed = Saying<typeof problemsListed>;
