import type { ReportPage, StepLink } from '../../core/report/page/page';

/** What the page of the report and its host say to each other. */

/** What the page is set to. It is kept by the page, so that it is the same when it is shown again. */
export interface PageFilter {
  /** One of `periodChoices`. */
  readonly period: string;
  /** Days such as `2026-03-31`, of a period of one's own. */
  readonly since: string;
  readonly until: string;
  /** Empty for all. */
  readonly sop: string;
  readonly category: string;
  readonly channel: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the page's controls are called, and what they offer. */
export interface Controls {
  /** The language of the page. */
  readonly language: string;
  readonly period: {
    readonly label: string;
    readonly options: readonly Option[];
    readonly since: string;
    readonly until: string;
  };
  readonly sop: { readonly label: string; readonly options: readonly Option[] };
  readonly category: { readonly label: string; readonly options: readonly Option[] };
  readonly channel: { readonly label: string; readonly options: readonly Option[] };
  readonly reset: string;
  readonly export: string;
  readonly print: string;
  readonly startChecklist: string;
  /** Of tables and charts. */
  readonly asTable: string;
  readonly openStep: string;
  readonly showSection: string;
  readonly contents: string;
  readonly filters: string;
  readonly updated: string;
}

export type ToPage =
  | { readonly type: 'show'; readonly page: ReportPage; readonly controls: Controls; readonly filter: PageFilter }
  | { readonly type: 'failed'; readonly title: string; readonly text: string; readonly retry: string };

export type ToHost =
  /** The page is there. Without a filter it was never shown before. */
  | { readonly type: 'ready'; readonly filter?: PageFilter | undefined }
  | { readonly type: 'filter'; readonly filter: PageFilter }
  | { readonly type: 'open'; readonly link: StepLink }
  /** `html` is the report as the page shows it, to be saved. */
  | { readonly type: 'export'; readonly html: string }
  | { readonly type: 'print'; readonly html: string }
  | { readonly type: 'start' }
  | { readonly type: 'retry' };
