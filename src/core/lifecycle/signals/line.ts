import { stringify } from 'yaml';
import type { YamlMap } from '../../yaml/reader';
import { signalKinds } from './signal';
import type { Counted, Signal } from './signal';

/** The keys of a line. */
export const signalKeys = ['what', 'lang', 'words', 'sops', 'sop', 'version', 'step', 'times'] as const;
/** What would make a longer line is not counted: a file of feedback has to stay small. */
export const longestLine = 200;
/** Nobody writes longer names, nor suggests more SOPs for a message. */
const longestText = 200;
const mostSops = 10;
/** A number beyond this was not counted by anybody. */
const mostTimes = 100_000;

/** A signal word for word as it stands in a file: what people are shown before they share it. */
export function lineOf(signal: Signal & { readonly times?: number }): string {
  const { what } = signal;
  const own =
    what === 'search'
      ? { lang: signal.lang, words: signal.words }
      : what === 'none'
        ? { sops: signal.sops }
        : { sop: signal.sop, version: signal.version, ...(what === 'skipped' ? { step: signal.step } : {}) };
  const all = Object.entries({ what, ...own, times: signal.times }).filter(([, value]) => value !== undefined);
  return `- ${stringify(Object.fromEntries(all), { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}

/** Reads a line, which somebody may have edited by hand. @returns undefined when it says nothing that is known. */
export function readSignal(map: YamlMap): Signal | undefined {
  map.allow(signalKeys);
  const what = map.oneOf('what', signalKinds);
  switch (what) {
    case undefined:
      map.required('what');
      return undefined;
    case 'search': {
      const words = required(map, 'words');
      return words === undefined ? undefined : { what, lang: optional(map, 'lang'), words };
    }
    case 'none':
      return { what, sops: map.texts('sops').slice(0, mostSops).map(short) };
    default: {
      const sop = required(map, 'sop');
      const version = optional(map, 'version');
      if (what !== 'skipped') return sop === undefined ? undefined : { what, sop, version };
      const step = required(map, 'step');
      return sop === undefined || step === undefined ? undefined : { what, sop, version, step };
    }
  }
}

/** The same with how often it came. */
export function readCounted(map: YamlMap): Counted | undefined {
  const signal = readSignal(map);
  const times = map.number('times') ?? 1;
  return signal && { ...signal, times: Math.min(mostTimes, Math.max(1, Math.floor(times) || 1)) };
}

function required(map: YamlMap, key: string): string | undefined {
  const text = map.required(key);
  return text === undefined ? undefined : short(text);
}

function optional(map: YamlMap, key: string): string | undefined {
  const text = map.string(key);
  return text === undefined ? undefined : short(text);
}

function short(text: string): string {
  return text.slice(0, longestText);
}
