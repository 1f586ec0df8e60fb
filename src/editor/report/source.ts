import type { CasePlace } from '../../core/case/record/place';
import { sharedIn } from '../../core/lifecycle/signals/for-authors';
import { aggregate } from '../../core/report/aggregate';
import { dayText, Days } from '../../core/report/days';
import { reportLibrary, zoneOf } from '../../core/report/library-facts';
import { readDigests } from '../../core/report/read-digests';
import type { ReadDigests } from '../../core/report/read-digests';
import type { Report } from '../../core/report/report';
import type { PageFilter } from '../../pages/report/messages';
import { forAuthorsIn } from '../services/for-authors';
import type { KnownAnswers } from '../services/for-authors';
import type { Services } from '../services/services';
import { daysOf } from './filter';

type Needed = Pick<Services, 'library' | 'search' | 'clock' | 'feedback'>;

/** Makes reports on the cases of the workspace. The cases are read once, and again after `forget`. */
export class ReportSource {
  readonly #services: Needed;
  readonly #place: () => CasePlace;
  readonly #answers: KnownAnswers = new Map();
  #read: Promise<ReadDigests> | undefined;

  /** @param place where cases are kept now. */
  constructor(services: Needed, place: () => CasePlace) {
    this.#services = services;
    this.#place = place;
  }

  /** Makes the next report read the cases again. */
  forget(): void {
    this.#read = undefined;
  }

  /** Makes the next report ask again what searches find. */
  forgetAnswers(): void {
    this.#answers.clear();
  }

  /**
   * The report for a filter, and whether there are any cases.
   * @param languages the languages for titles, the preferred one first.
   * @throws when the folder cannot be read.
   */
  async report(
    filter: PageFilter,
    languages: readonly string[],
  ): Promise<{ readonly report: Report; readonly hasCases: boolean }> {
    const { library, search, clock, feedback } = this.#services;
    const now = clock.now();
    const { files, folder, sha256 } = this.#place();
    const reading = (this.#read ??= readDigests(files, folder, now, sha256));
    let read: ReadDigests;
    try {
      read = await reading;
    } catch (error) {
      // Do not keep the failure: another try may succeed.
      if (this.#read === reading) this.#read = undefined;
      throw error;
    }
    const timezone = zoneOf(library);
    const today = dayText(new Days(timezone, now, now).dayOf(now));
    const { sop, category, channel } = filter;
    const report = aggregate(read.cases, {
      ...daysOf(filter, today),
      filter: { sop: sop || undefined, category: category || undefined, channel: channel || undefined },
      timezone,
      now,
      library: reportLibrary(library, languages),
      feedback: feedback.isRead ? library.roots.flatMap((root) => feedback.threads(root)) : undefined,
      signals: ({ since, until }) => {
        const entries = (root: string) => sharedIn(feedback.entries(root), since, until);
        return library.roots.flatMap((root) =>
          forAuthorsIn({ library, search, feedback: { entries } }, root, this.#answers),
        );
      },
    });
    return { report, hasCases: read.cases.length > 0 };
  }
}
