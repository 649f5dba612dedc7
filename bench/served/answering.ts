/** What each server of the benches tells whoever started it. */
type Answers = Readonly<{
  address: string;
  settle?: () => Promise<void>;
  setClock?: (moment: string | null) => void;
  stop: () => Promise<void>;
}>;

export function answer({ address, settle, setClock, stop }: Answers): void {
  const tell = (told: object) => process.send!(told);
  process.on('message', (asked: string) => {
    void (async () => {
      if (asked === 'stop') {
        await stop();
        process.exit(0);
      }
      await settle?.();
      if (asked === 'release') setClock?.(null);
      if (asked.startsWith('set ')) setClock?.(asked.slice(4));
      const { user, system } = process.cpuUsage();
      tell({ cpuMs: (user + system) / 1000 });
    })();
  });
  process.on('disconnect', () => process.exit(1));
  tell({ address });
}
