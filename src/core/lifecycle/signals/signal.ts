/** Something that says an SOP is missing, or that one needs care, without a word of whoever met it. */
export type Signal =
  /** A search that found nothing with all of its words. `lang` is the language of its words. */
  | { readonly what: 'search'; readonly lang: string | undefined; readonly words: string }
  /** None of the SOPs (ids) that were suggested for a message fitted it; there may have been none. */
  | { readonly what: 'none'; readonly sops: readonly string[] }
  /** An SOP was suggested for a message that it did not fit. */
  | { readonly what: 'dismissed'; readonly sop: string; readonly version: string | undefined }
  /** A case that went by an SOP was closed. */
  | { readonly what: 'followed'; readonly sop: string; readonly version: string | undefined }
  /** A step was skipped in a case that was closed. */
  | {
      readonly what: 'skipped';
      readonly sop: string;
      readonly version: string | undefined;
      readonly step: string;
    };

export const signalKinds = ['search', 'none', 'dismissed', 'followed', 'skipped'] as const;

/** A signal, and how often it came. */
export type Counted = Signal & { readonly times: number };

/** What is the same for two signals that say the same. */
export function signalKey(signal: Signal): string {
  switch (signal.what) {
    case 'search':
      return JSON.stringify([signal.what, signal.lang, signal.words]);
    case 'none':
      return JSON.stringify([signal.what, ...signal.sops]);
    case 'dismissed':
    case 'followed':
      return JSON.stringify([signal.what, signal.sop, signal.version]);
    case 'skipped':
      return JSON.stringify([signal.what, signal.sop, signal.version, signal.step]);
  }
}
