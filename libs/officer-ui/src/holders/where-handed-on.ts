import type { OwningService } from '#pure/children';
import type { CivilDate } from '#platform/time';
import type { Visit } from '../forms/form-declaration.ts';

type HandedOn = Readonly<{ owningService: OwningService; from: CivilDate }>;

/** Whoever hands a record on to another service than theirs is asked why they open it, and is told on My work that it is done. */
export function whereHandedOn(
  { owningService, from }: HandedOn,
  { today, sender, names: { teams = [] } }: Pick<Visit, 'today' | 'sender' | 'names'>,
): string | null {
  const theirs = teams.find(({ team }) => team === sender.actor.team)?.service;
  return from <= today && theirs !== undefined && theirs !== owningService ? '/due' : null;
}
