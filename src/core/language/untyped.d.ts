/** Libraries that ship without types: the parts of them that are used. */

declare module '@nlpjs/lang-ca/src/stemmer-ca.js' {
  /** The Snowball stemmer of Catalan. */
  class StemmerCa {
    setCurrent(word: string): void;
    innerStem(): void;
    getCurrent(): string;
  }
  export = StemmerCa;
}

declare module 'stopword' {
  export const cat: readonly string[];
  export const dan: readonly string[];
  export const deu: readonly string[];
  export const eng: readonly string[];
  export const fin: readonly string[];
  export const fra: readonly string[];
  export const nld: readonly string[];
  export const nob: readonly string[];
  export const spa: readonly string[];
  export const swe: readonly string[];
}

declare module 'eld/extrasmall' {
  export const eld: {
    /** `language` is an ISO 639-1 code, or empty. */
    detect(text: string): {
      readonly language: string;
      isReliable(): boolean;
      getScores(): Readonly<Record<string, number>>;
    };
    /** Leaves all other languages out of the results. */
    setLanguageSubset(languages: readonly string[]): unknown;
  };
}
