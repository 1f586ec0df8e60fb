import type * as vscode from 'vscode';
import { TemplateError } from '../../core/liquid/fault';
import { withoutGreeting } from '../../core/reply/beginning';
import { rankVariants } from '../../core/reply/choose';
import { libraryWords } from '../../core/reply/library-words';
import { ListFiller } from '../../core/reply/list-filler';
import { toPreview } from '../../core/reply/render';
import type { VariableLabels } from '../../core/reply/render';
import { labelOf } from '../../core/library/variables';
import { nameOf } from '../../core/search/entry';
import type { Reply, Sop } from '../../core/sop/model';
import type { KnownValues } from '../../core/ticket/values';
import type { Services } from '../services/services';
import { excerptOf } from '../shared/wording';

/** How much of a reply a row shows. */
const longest = 100;

type PreviewServices = Pick<Services, 'library' | 'readings'>;

/** How replies begin, as they would read in a draft: in its language, with what is known filled in. */
export class ReplyPreviews {
  readonly #services: PreviewServices;
  readonly #document: vscode.TextDocument | undefined;
  readonly #made = new Map<string, string>();
  readonly #values = new Map<string, KnownValues>();

  constructor(services: PreviewServices, document: vscode.TextDocument | undefined) {
    this.#services = services;
    this.#document = document;
  }

  /** Gives previews for the rows of one list: together they take no more work than a few replies may take alone. */
  forList(): (sop: Sop, reply: Reply) => string {
    const filler = new ListFiller();
    return (sop, reply) => {
      const name = nameOf({ kind: 'reply', sop, reply });
      const known = this.#made.get(name);
      if (known !== undefined) return known;
      const made = this.#make(sop, reply, filler);
      this.#made.set(name, made);
      return made;
    };
  }

  #make(sop: Sop, reply: Reply, filler: ListFiller): string {
    const { library, readings } = this.#services;
    const { root } = sop.location;
    const [variant] = rankVariants(reply.variants, sop.lang, readings.wishOf(this.#document, root));
    if (!variant) return '';
    const { constants, variables, lang } = library.config(root);
    const values = this.#values.get(root) ?? readings.valuesFor(this.#document, root);
    this.#values.set(root, values);
    const languages = [variant.lang, sop.lang, lang].filter((one) => one !== undefined);
    const words = libraryWords(constants, variables, languages);
    const filled = filler.fill(variant.text, values, words);
    if (filled === 'later' || filled instanceof TemplateError) return '';
    const labels: VariableLabels = { label: (name) => labelOf(variables, name, languages), values: () => [] };
    return excerptOf(withoutGreeting(toPreview(filled, labels)).slice(0, 4 * longest), longest);
  }
}
