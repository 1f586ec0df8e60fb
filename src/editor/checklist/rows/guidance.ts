import type { StepView } from '../../../core/case/model/view';
import type { Guidance } from '../../../core/sop/model';
import { plainItem } from '../plain-item';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** A hint from the SOP that helps with a step. */
    guidance: { readonly step: StepView; readonly guidance: Guidance };
  }
}

export const guidanceRow: RowKind<Row<'guidance'>> = {
  id: ({ step, guidance: { range } }) => `guidance/${step.sop}/${range.start.line}/${range.start.character}`,
  item({ guidance }) {
    const item = plainItem(guidance.text, 'debug-stackframe-dot');
    item.contextValue = 'guidance';
    return item;
  },
  isLeftBehind: ({ step }) => !step.onPath,
};
