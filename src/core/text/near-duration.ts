import { parseDuration } from './duration';

const units: readonly (readonly [pattern: RegExp, unit: 'm' | 'h' | 'd' | 'w', minutes: number])[] = [
  [/^(m|min|mins|minutes?|minutos?|minuts?)\.?$/i, 'm', 1],
  [/^(h|hs|hrs?|hours?|horas?|hora|hores)\.?$/i, 'h', 60],
  [/^(d|days?|d[ií]as?|dia|dies)\.?$/i, 'd', 24 * 60],
  [/^(w|wks?|weeks?|semanas?|setman[ae]s?)\.?$/i, 'w', 7 * 24 * 60],
];

/**
 * What people write differently from how SOPs write a duration: `1h30`, `1 h 30 min` → `90m`; `2 horas` → `2h`; `48H` → `48h`.
 * @returns undefined where it could mean several things.
 */
export function readDuration(text: string): string | undefined {
  const short = /^(\d{1,3}) ?h ?([0-5]?\d)$/i.exec(text);
  if (short) return checked(`${Number(short[1]) * 60 + Number(short[2])}m`);
  const parts = [...text.matchAll(/(\d{1,5})\s*([\p{L}.]+)/gu)];
  if (parts.length === 0 || parts.map((match) => match[0]).join('') !== text.replace(/\s*,?\s+(?=\d)/g, ''))
    return undefined;
  const read = parts.flatMap(([, count, name = '']) => {
    const unit = units.find(([pattern]) => pattern.test(name));
    return unit ? [{ count: Number(count), unit: unit[1], minutes: unit[2] }] : [];
  });
  const [first] = read;
  if (!first || read.length !== parts.length) return undefined;
  if (read.length === 1) return checked(`${first.count}${first.unit}`);
  const falls = read.every((one, index) => index === 0 || one.minutes < (read[index - 1]?.minutes ?? 0));
  return falls ? checked(`${read.reduce((sum, one) => sum + one.count * one.minutes, 0)}m`) : undefined;
}

function checked(duration: string): string | undefined {
  return parseDuration(duration) === undefined ? undefined : duration;
}
