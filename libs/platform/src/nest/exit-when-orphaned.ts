/** Ends this process when the one that started it is gone, so that nothing lingers behind a dead launcher. */
export function exitWhenOrphaned(close: () => Promise<unknown>): void {
  if (!process.send) return;
  process.on('disconnect', () => {
    void close().finally(() => process.exit(0));
  });
}
