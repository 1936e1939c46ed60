/** Working minutes as hours and minutes, in the console's words. */
export function minutesOf(
  minutes: number | null,
  t: (key: string, values: { n: number }) => string,
): string {
  if (minutes === null) return '—';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [t('hours', { n: hours })] : []),
    ...(rest > 0 || hours === 0 ? [t('minutes', { n: rest })] : []),
  ];
  return parts.join(' ');
}
