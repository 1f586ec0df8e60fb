import { attempt } from '../attempt';
import { fileStart } from '../sop/parsed-text';
import type { Sop } from '../sop/model';
import { syntaxOf } from '../sop/syntax';
import { marksOfKind } from '../sop/syntax/mark';
import type { Range } from '../text/position';
import type { AskedText } from './asked-texts';

/** Tells where texts stand in their SOPs. Each SOP is read once. */
export class TextPlaces {
  readonly #known = new WeakMap<Sop, ReadonlyMap<string, Range>>();

  /** Where a text stands, without quotes; the start of the file where it is not written as it is read. */
  placeOf({ sop, field, text }: AskedText): Range {
    let places = this.#known.get(sop);
    if (!places) {
      places = attempt<ReadonlyMap<string, Range>>(
        () => placesIn(sop),
        () => new Map(),
      );
      this.#known.set(sop, places);
    }
    return places.get(keyOf(field, text)) ?? fileStart;
  }
}

function placesIn(sop: Sop): Map<string, Range> {
  const places = new Map<string, Range>();
  const take = (field: string, text: string, range: Range) => {
    const key = keyOf(field, text);
    if (!places.has(key)) places.set(key, range);
  };
  for (const { path, text, inner } of marksOfKind(syntaxOf(sop).front, 'value'))
    take(String(path[0] ?? ''), text, inner);
  // A title that the front matter does not say is that of a heading.
  for (const { title, range } of sop.headings) take('title', title, range);
  return places;
}

function keyOf(field: string, text: string): string {
  return `${field}\n${text}`;
}
