import type { Sop } from '../sop/model';

/** Where an SOP says in words of its own what customers ask. */
type AskedField = 'title' | 'triggers' | 'answers';

/** A text of an SOP that a customer could write, which a suggestion is asked for. */
export interface AskedText {
  readonly sop: Sop;
  readonly field: AskedField;
  readonly text: string;
}

/** The texts of an SOP that are asked about, in the order of its file. None of those that are retired, which are never suggested. */
export function askedTexts(sop: Sop): AskedText[] {
  if (sop.status === 'retired') return [];
  const { title, front } = sop;
  const all = (field: AskedField, texts: readonly string[]) =>
    texts.filter((text) => text.trim() !== '').map((text) => ({ sop, field, text }));
  return [...all('title', [title]), ...all('triggers', front.triggers), ...all('answers', front.answers)];
}

/**
 * An SOP as it would be without some of the texts that are asked about. All else of it stays, what is read on demand included.
 * @param left whether a text stays, by its place among those of `askedTexts`.
 */
export function withTexts(sop: Sop, left: (at: number) => boolean): Sop {
  const texts = askedTexts(sop).filter((_, at) => left(at));
  const of = (field: AskedField) => texts.flatMap((one) => (one.field === field ? [one.text] : []));
  const title = of('title')[0] ?? '';
  const front = { ...sop.front, triggers: of('triggers'), answers: of('answers') };
  // What an SOP says is mostly read when it is asked for, by the SOP itself: a copy would lack it.
  return new Proxy(sop, {
    get: (whole, key) =>
      key === 'title' ? title : key === 'front' ? front : (Reflect.get(whole, key, whole) as unknown),
  });
}
