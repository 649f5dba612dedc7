import type { Actor } from '#platform/event-sourcing';

const actors = new WeakMap<object, Actor>();

/** Remembers who sent a request, for as long as the request lives. */
export const actsAs = (request: object, actor: Actor): void => void actors.set(request, actor);

/** @throws NotSignedIn */
export function actorOf(request: object): Actor {
  const actor = actors.get(request);
  if (!actor) throw new NotSignedIn();
  return actor;
}

export class NotSignedIn extends Error {
  constructor(words = 'Sign in to go on.') {
    super(words);
    this.name = 'NotSignedIn';
  }
}

/** A session, or a token, that was good once. */
export const OVER = 'You have been signed out. Sign in again.';
/** The same, and a form was sent by it. */
export const KEPT = 'You have been signed out. What you typed is kept: sign in again, and it stands in the form.';
