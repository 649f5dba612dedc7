import type { May } from '#platform/gateway';

/** Of whoever is refused: what they are told leads no further; `yes` is whatever else, for a rule may still say no. */
export function told(status: number, code: string): May {
  // What breaks shows nothing, and is no answer either.
  if (status >= 500) throw new Error(`answered ${status}`);
  return code.includes('reason-required') ? 'with-reason' : [401, 403].includes(status) ? 'no' : 'yes';
}
