import { Budget } from '../liquid/budget';
import { TemplateError } from '../liquid/fault';
import type { KnownValues } from '../ticket/values';
import { fillReply } from './fill';
import type { FilledReply } from './fill';
import type { LibraryWords } from './library-words';

/** How much work the replies of one list may take together, in budgets of one reply. */
const mostWork = 4;

/** Fills in the replies of one list, which together take no more than a few of them may take alone. */
export class ListFiller {
  #work = 0;

  /**
   * @returns why it cannot be filled in, or `later` when the replies before it have taken what there is for all: then it
   * is filled in once it is chosen.
   */
  fill(template: string, values: KnownValues, words: LibraryWords): FilledReply | TemplateError | 'later' {
    if (this.#work >= mostWork) return 'later';
    const budget = new Budget();
    try {
      return fillReply(template, values, words, budget);
    } catch (error) {
      if (error instanceof TemplateError) return error;
      throw error;
    } finally {
      this.#work += budget.share;
    }
  }
}
