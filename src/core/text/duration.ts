const unitMinutes = { m: 1, h: 60, d: 24 * 60, w: 7 * 24 * 60 } as const;
const pattern = /^(\d{1,5})([mhdw])$/;

/**
 * Reads a duration as SOPs write it: `5m`, `2h`, `1d`, `2w`.
 * @returns minutes, or undefined when the text is not a duration.
 */
export function parseDuration(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * unitMinutes[match[2] as keyof typeof unitMinutes];
}

/** So many minutes, as SOPs write it: `24h`. */
export function durationText(minutes: number): string {
  if (minutes > 0 && minutes % (24 * 60) === 0 && minutes > 24 * 60) return `${minutes / (24 * 60)}d`;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
