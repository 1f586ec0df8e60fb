import { attempt } from '../../../core/attempt';
import type { Sop } from '../../../core/sop/model';
import type { PageFlowchart } from '../../../pages/reading/messages';
import { casesOn, caseToShow, casesShown, otherTextNotice } from '../../services/charted-cases';
import { chartTree } from '../../services/chart-tree';
import type { Charts } from '../../services/chart-tree';
import type { Services } from '../../services/services';

const noneUnfolded: ReadonlySet<string> = new Set();

/**
 * The flowchart of an SOP with the open case that goes by it; undefined for one without questions: its steps say it all.
 * A case that goes by another text is only named: the page shows the present one.
 */
export function flowchartOf(
  sop: Sop,
  services: Pick<Services, 'library' | 'cases' | 'active' | 'clock'>,
  charts: Charts,
): PageFlowchart | undefined {
  // An SOP that cannot be drawn is still to be read.
  return attempt(
    () => {
      const view = caseToShow(casesOn(sop, services), services);
      const growing = { library: services.library, unfolded: noneUnfolded, charts };
      const withCase = chartTree(sop, { ...growing, view });
      const other = otherTextNotice(withCase.drawn, withCase.now);
      const { chart, page, spoken } = other === undefined ? withCase : chartTree(sop, { ...growing, view: undefined });
      if (!chart.nodes.some(({ kind }) => kind === 'question')) return undefined;
      const { cases, running } = casesShown(view ? [view] : [], view, services);
      return {
        chart: { ...page, folds: {} },
        spoken,
        anchors: sop.sections.map(({ anchor }) => anchor),
        running: [cases[0]?.label, other ?? running?.text].filter(Boolean).join(' · ') || undefined,
      };
    },
    () => undefined,
  );
}
