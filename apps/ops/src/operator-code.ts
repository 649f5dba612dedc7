import { InvalidArgumentError } from 'commander';

/** Who says something as an operator: a code of their own, since words that name a person are stored nowhere open. */
export function operatorCode(text: string): string {
  if (!/^[\w.-]{2,40}$/.test(text))
    throw new InvalidArgumentError('Give a code of 2 to 40 letters, digits, dots and dashes.');
  return text;
}
