import { stringify } from 'yaml';
import type { YamlMap } from '../../yaml/reader';
import { signalKinds } from './signal';
import type { Counted, Signal } from './signal';

/** The keys of a line. */
export const signalKeys = ['what', 'lang', 'words', 'sops', 'sop', 'version', 'step', 'times'] as const;
/** What would make a longer line is not counted: a file of feedback has to stay small. */
export const longestLine = 200;
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
      const words = map.required('words');
      return words === undefined ? undefined : { what, lang: map.string('lang'), words };
    }
    case 'none':
      return { what, sops: map.texts('sops') };
    default: {
      const sop = map.required('sop');
      const version = map.string('version');
      if (what !== 'skipped') return sop === undefined ? undefined : { what, sop, version };
      const step = map.required('step');
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
