import { Injectable } from '@nestjs/common';
import { FindCaseload } from '#contexts/oversight';
import type { Authority, Sender } from '#platform/gateway';
import { DevelopmentSignIn, TokenVerifier } from '#platform/identity';
import { byWhom } from '../words/people.ts';
import { layoutOf, type Mode } from './layout-model.ts';
import { drawn } from './templates.ts';

type Actor = Sender['actor'];

/** Draws whole pages, with the banner of the mode and who is signed in. */
@Injectable()
export class Pages {
  constructor(
    readonly mode: Mode,
    private readonly verifier: TokenVerifier,
    private readonly authority: Authority,
  ) {}

  /** @param actor null where nobody is known to be signed in */
  draw(template: string, title: string, actor: Actor | null, model: object): string {
    const person = actor && this.#person(actor);
    const listsCases = actor !== null && this.authority.grantTo(actor.role, FindCaseload) !== null;
    return drawn(template, { ...layoutOf(this.mode, title, person), listsCases, ...model });
  }

  /** The council’s own sign-in gives no names to the service: there the role stands for the person. */
  #person(actor: Actor): string {
    return this.nameOf(actor.id) ?? byWhom(actor);
  }

  nameOf(id: string): string | undefined {
    const people = this.verifier instanceof DevelopmentSignIn ? this.verifier.people : [];
    return people.find((person) => person.id === id)?.name;
  }
}
