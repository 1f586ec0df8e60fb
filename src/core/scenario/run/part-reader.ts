import { readPart } from '../../case/model/part';
import type { CasePart } from '../../case/model/state';
import type { Sop } from '../../sop/model';

/** Reads the SOPs of cases from the texts that these keep; the same text is read once, however many cases go by it. */
export class PartReader {
  readonly #read = new Map<string, { readonly part: CasePart; readonly constants: string; readonly sop: Sop }>();

  of(part: CasePart): Sop {
    const constants = JSON.stringify([...part.constants]);
    const known = this.#read.get(part.location.uri);
    if (known?.part.text === part.text && known.part.sop === part.sop && known.constants === constants)
      return known.sop;
    const sop = readPart(part);
    this.#read.set(part.location.uri, { part, constants, sop });
    return sop;
  }
}
