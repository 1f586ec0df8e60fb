import type { PageReplyArgument } from '../shared/content';
import type { FromReadingPage } from './messages';

/** What people can do on the page. */
export interface Actions {
  post(message: FromReadingPage): void;
  back(): void;
  goTo(name: string, otherwise: () => void): void;
  /** @param said what is told to those who do not see that another text is shown. */
  choose(argument: PageReplyArgument, said: string): void;
}
