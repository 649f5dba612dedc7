/** Where the file of a list is asked for, with what the list is filtered by; null where there is none, or it is not theirs to take out. */
export function fileAddress(list: string, { rows }: Readonly<{ rows: number }>, mayTake: boolean): string | null {
  const [path, query = ''] = list.split('?');
  return mayTake && rows > 0 ? `${path}/file?${query}` : null;
}
