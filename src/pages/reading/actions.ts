import type { PageReplyArgument } from '../shared/content';
import type { ChartLook, FromReadingPage } from './messages';

/** What people can do on the page. */
export interface Actions {
  /** How flowcharts are looked at: that stays as it is from SOP to SOP. */
  readonly chartLook: ChartLook;
  keepChartLook(look: ChartLook): void;
  post(message: FromReadingPage): void;
  back(): void;
  goTo(name: string, otherwise: () => void): void;
  /** @param said what is told to those who do not see that another text is shown. */
  choose(argument: PageReplyArgument, said: string): void;
}
