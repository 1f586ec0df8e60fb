import { chartLanguages } from '../../core/flowchart/words';

/** As what a flowchart is printed. */
export const flowchartFormats = ['mermaid', 'svg', 'text'] as const;
export type FlowchartFormat = (typeof flowchartFormats)[number];

/** The languages in which a flowchart says what is not in the SOP. */
export const flowchartLanguages: readonly string[] = chartLanguages;
