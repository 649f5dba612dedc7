import { Injectable } from '@nestjs/common';
import type { Sender } from '#platform/gateway';
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
  ) {}

  /** @param actor null where nobody is known to be signed in */
  draw(template: string, title: string, actor: Actor | null, model: object): string {
    return drawn(template, { ...layoutOf(this.mode, title, actor && this.#person(actor)), ...model });
  }

  /** The council’s own sign-in gives no names to the service: there the role stands for the person. */
  #person(actor: Actor): string {
    const people = this.verifier instanceof DevelopmentSignIn ? this.verifier.people : [];
    return people.find(({ id }) => id === actor.id)?.name ?? byWhom(actor);
  }
}
