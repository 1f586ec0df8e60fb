import type { YamlMap } from '../yaml/reader';

/** A text in several languages; the empty key holds a text written without stating its language. */
export type LocalText = Readonly<Record<string, string>>;

/** The text in the first of the languages that it has; otherwise in any. */
export function inLanguage(text: LocalText, languages: readonly string[]): string | undefined {
  for (const language of languages) {
    const found = [language, language.split('-')[0] ?? language].find((one) => Object.hasOwn(text, one));
    if (found !== undefined) return text[found];
  }
  return text[''] ?? Object.values(text)[0];
}

/** One text for all languages, or one for each: `title: Pagos` or `title: {es: Pagos, en: Payment}`. */
export function readLocalText(map: YamlMap, key: string): LocalText {
  if (!map.isMap(key)) {
    const text = map.string(key);
    return text === undefined ? {} : { '': text };
  }
  return textsIn(map.map(key));
}

/** A list of such texts. */
export function readLocalTextList(map: YamlMap | undefined, key: string): LocalText[] {
  return (map?.textsOrMaps(key) ?? []).map((item) => ('text' in item ? { '': item.text } : textsIn(item)));
}

function textsIn(texts: YamlMap | undefined): LocalText {
  return Object.fromEntries(
    (texts?.keys() ?? []).flatMap((language) => {
      const text = texts?.string(language);
      return text === undefined ? [] : [[language, text]];
    }),
  );
}

/** A map of such texts; an entry left empty has no text. */
export function readLocalTexts(map: YamlMap | undefined): ReadonlyMap<string, LocalText> {
  return new Map((map?.keys() ?? []).map((key) => [key, map ? readLocalText(map, key) : {}]));
}
