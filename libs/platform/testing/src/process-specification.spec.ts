import { describe, it, expect } from '@jest/globals';
import { Command, event, int, type TypedEvent } from '#platform/event-sourcing';
import { StatefulProcess, step, type MomentCame } from '#platform/process-manager';
import { momentCame, processSpecification } from './index.ts';

const BellRang = event('BellRang', { data: { number: int(0) } });
class Answer extends Command<{ rings: number }> {}
type Heard = Readonly<{ rings: number }>;

class AnswerTheThirdRing extends StatefulProcess<Heard, typeof BellRang> {
  override readonly name = 'answer-the-third-ring';
  override readonly startsAt = 'its-first-start';
  override readonly onFailure = 'parks';
  override readonly reactsTo = [BellRang];
  override readonly version = 1;
  override readonly initial: Heard = { rings: 0 };
  override subjectOf = () => 'the-door';
  override decide({ rings }: Heard, { type }: TypedEvent<typeof BellRang> | MomentCame) {
    return type === 'MomentCame' || rings === 2 ? [step(Answer, { rings: rings + 1 }, { target: 'door' })] : [];
  }
  override evolve({ rings }: Heard, { type }: TypedEvent<typeof BellRang> | MomentCame): Heard {
    return { rings: type === 'MomentCame' ? 0 : rings + 1 };
  }
  override wakeAt = ({ rings }: Heard) => (rings > 0 ? ('2026-02-03T10:00:00.000Z' as const) : null);
}

const rang = { type: 'BellRang', data: { number: 1 }, about: {} } as const;
const given = processSpecification(new AnswerTheThirdRing());

describe('The specification of a process that remembers', () => {
  it('says what is sent, by what had happened', () => {
    given(rang, rang)
      .when(rang)
      .then(['Answer', { rings: 3 }, 'door']);
    given(rang, rang, momentCame('2026-02-03T10:00:00.000Z')).when(rang).then();
    given(rang)
      .when(momentCame('2026-02-03T10:00:00.000Z'))
      .then(['Answer', { rings: 2 }, 'door']);
  });

  it('says what moment it waits for', () => {
    expect(() => given().wakesAt(null)).not.toThrow();
    given(rang).wakesAt('2026-02-03T10:00:00.000Z');
  });

  it('fails when something else is sent', () => {
    expect(() =>
      given(rang)
        .when(rang)
        .then(['Answer', { rings: 2 }]),
    ).toThrow();
    expect(() => given(rang).wakesAt(null)).toThrow();
  });
});
