const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** What passes between here and there is read by nobody between: https, or this machine alone. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

export const isPlain = (address: string): boolean => new URL(address).protocol === 'http:';
