import type { Actor, Names } from './wording.ts';

/** The service for which one works by one’s team, as officers and their managers do; null of whoever works for none that has children. */
export const serviceOfTeam = ({ team: of }: Pick<Actor, 'team'>, { teams = [] }: Pick<Names, 'teams'>): string | null =>
  teams.find(({ team }) => team === of)?.service ?? null;
