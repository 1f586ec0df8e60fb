import type { Feedback } from '../services/feedback';
import type { Happened } from '../services/happened';
import type { Services } from '../services/services';
import { settings } from '../shared/settings';
import { askConsentOnce } from './ask-consent';
import { Counting } from './counting';
import type { CountingServices } from './counting';
import { offerToShare, shareCounts } from './share-counts';
import { wantSop } from './want-sop';

type CountsServices = CountingServices & Pick<Services, 'clock' | 'happened'> & { readonly feedback: Feedback };

/** What is counted in this window, from the question whether it may be to the file that is shared. */
export class Counts {
  readonly #services: CountsServices;
  readonly #counting: Counting;

  constructor(services: CountsServices) {
    this.#services = services;
    this.#counting = new Counting(services);
  }

  /** Counts what happened where the person has agreed; where nobody was asked yet, asks after the first search in vain. */
  async note(happened: Happened): Promise<void> {
    const consent = settings.countSignals();
    if (consent === 'on') {
      await this.#counting.note(happened);
      await offerToShare(this.#services, this.#counting);
    } else if (consent === 'ask' && happened.what === 'search' && this.#counting.isWorthCounting(happened))
      await askConsentOnce(this.#services.context.globalState);
  }

  /** Forgets what was counted once the person no longer agrees. */
  async forgetUnlessAgreed(): Promise<void> {
    if (settings.countSignals() !== 'on') await this.#counting.forget();
  }

  /** Says that an SOP is wanted. @param called the words that the question begins with. */
  async want(called: Parameters<typeof wantSop>[2]): Promise<void> {
    await wantSop(this.#services, this.#counting, called);
  }

  /** Shows what was counted, and shares what the person leaves in. */
  async share(): Promise<void> {
    await shareCounts(this.#services, this.#counting);
  }
}
