/** A team as the council's configuration names it. */
export const TEAM = /^[a-z0-9]{1,32}(?:[.-][a-z0-9]{1,32}){0,3}$/;
