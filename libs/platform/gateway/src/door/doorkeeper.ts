import { Injectable } from '@nestjs/common';
import { Authority, type Asked } from '../declare/authority.ts';
import { NotAllowed, NotFound, ReasonRequired } from '../declare/not-allowed.ts';
import { reaches, type Reach } from '../declare/scope.ts';
import { AccessLog, type Access } from '../seams/access-log.ts';
import { RecordScopes } from '../seams/record-holders.ts';
import { judge, type May } from './judgement.ts';
import type { Sender } from './sender.ts';

type Sought = Asked & Readonly<{ isList: boolean }>;

/** What was let in: whose records it named, and how far its answer may reach. */
export type Admitted = Readonly<{ children: readonly string[]; reach: Reach }>;

/** Of what names no record, but will show some. */
const OF_A_LIST = 'Say what you need this for. It is kept with the record of who was shown.';
const BEYOND = 'This record is not open to you.';

/** Lets in what the table allows, and writes down what it does not. */
@Injectable()
export class Doorkeeper {
  readonly #known: Readonly<{ authority: Authority; scopes: RecordScopes }>;

  constructor(
    authority: Authority,
    scopes: RecordScopes,
    private readonly accessLog: AccessLog,
  ) {
    this.#known = { authority, scopes };
  }

  /** @throws NotAllowed @throws ReasonRequired @throws NotFound */
  async admit(asked: Sought, data: unknown, sender: Sender): Promise<Admitted> {
    const judged = await judge(this.#known, asked, data, sender);
    if (judged.verdict === 'may') return judged;
    if (judged.verdict === 'no-such-record') throw new NotFound('There is no such record.');
    await this.record(asked.name, 'refused', judged.children, sender);
    if (judged.verdict === 'reason-required')
      throw new ReasonRequired(asked.name, ...(judged.children.length === 0 ? [OF_A_LIST] : []));
    throw new NotAllowed(asked.name, judged.words);
  }

  /**
   * Whether the table has anything for this role, whoever the record is about.
   * @throws NotAllowed
   */
  async expectRole(asked: Asked, named: unknown, sender: Sender): Promise<void> {
    if (!this.#known.authority.grantTo(sender.actor.role, asked))
      await this.admit({ ...asked, isList: true }, named, sender);
  }

  async mayDo(asked: Sought, data: unknown, sender: Sender): Promise<May> {
    const { verdict } = await judge(this.#known, asked, data, sender);
    if (verdict === 'may') return 'yes';
    return verdict === 'reason-required' ? 'with-reason' : 'no';
  }

  /**
   * Of an answer: each child in it was named by what was admitted, or is within the same reach.
   * @throws NotAllowed with nothing of the answer shown
   */
  async holdWithin(action: string, children: readonly string[], admitted: Admitted, sender: Sender): Promise<void> {
    const { reach } = admitted;
    const unasked = children.filter((child) => !admitted.children.includes(child));
    if (reach.everything || unasked.length === 0) return;
    const held = await this.#known.scopes.of(unasked, null);
    const beyond = unasked.filter((child) => !reaches(reach, held.get(child)?.holders ?? {}));
    if (beyond.length === 0) return;
    await this.record(action, 'refused', beyond, sender);
    throw new NotAllowed(action, BEYOND);
  }

  record(action: string, outcome: Access['outcome'], children: readonly string[], sender: Sender): Promise<void> {
    const { actor, correlationId, reason } = sender;
    return this.accessLog.record({ actor, children, action, outcome, reason: reason ?? null, correlationId });
  }
}
