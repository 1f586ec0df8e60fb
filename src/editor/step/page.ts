import * as vscode from 'vscode';
import { placeOf, isNext } from '../../core/case/model/places';
import { standingOf, stepsBeside } from '../../core/case/model/reading';
import { currentSop } from '../../core/case/model/sops-in-library';
import { partOf } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import { needsOf } from '../../core/case/needs';
import { constantFiller } from '../../core/library/constants-in-sop';
import { numberedText } from '../../core/sop/model';
import { partsOf } from '../../core/sop/outline';
import type { Outlined } from '../../core/sop/outline';
import { plainRich } from '../../core/sop/rich/rich';
import type { Rich } from '../../core/sop/rich/rich';
import { factIn } from '../../core/ticket/facts';
import type { Beside, InnerStep, Need, Notice, ShownStep } from '../../pages/step/messages';
import { ticketOf } from '../services/case-ticket';
import { knownFiller } from '../services/known-text';
import { PageBlocks } from '../services/page-blocks';
import { roleOfOther } from '../services/role-of-other';
import type { Services } from '../services/services';
import { closedText, timeText } from '../shared/case-words';
import { factLabel } from '../shared/fact-words';
import { valueText } from '../shared/wording';
import { answersOf, leadButton } from './answers';
import { buttonsFor, moreButtons } from './buttons';
import { historyOf } from './history';
import { nextQuestions } from './next-questions';
import { repliesOf } from './replies';
import type { ChosenTexts } from './replies';
import { tagsOf } from './tags';
import { placeText, stateText } from './words';
import { actorName } from '../shared/people';

export type PageServices = Pick<
  Services,
  | 'library'
  | 'loader'
  | 'clock'
  | 'clocks'
  | 'readings'
  | 'drafts'
  | 'draftCases'
  | 'memory'
  | 'cases'
  | 'insertions'
  | 'whatFollowed'
>;

type Webview = Pick<vscode.Webview, 'asWebviewUri'>;

/** Names a step of a case to the page. */
function nameOf(view: CaseView, step: StepView): string {
  return `${view.state.id}/${step.key}`;
}

/** A step in full, as the page shows it. @param chosen the texts of its replies that are to be shown. */
export function shownStep(
  services: PageServices,
  view: CaseView,
  step: StepView,
  chosen: ChosenTexts,
  webview: Webview,
): ShownStep {
  const { library, clock } = services;
  const { root } = view.state.location;
  const config = library.config(root);
  const now = clock.now();
  const { part, sop } = partOf(view, step);
  const known = knownFiller(services, view);
  const fillConstants = constantFiller({ constants: part.constants, lang: undefined }, sop.lang);
  const blocks = new PageBlocks(sop, { fillConstants, known }, webview);
  const { section, within, context } = standingOf(view, step);
  const parts = partsOf(step.step);
  const inner = (one: Outlined['part']): InnerStep | undefined =>
    one.kind === 'step' ? innerStep(step, one.step.id, known) : undefined;
  const holder = section?.section;
  const isOthers = roleOfOther(view, step, config) !== undefined;
  const replies = repliesOf(services, view, step, chosen);
  const none = { steps: [], alerts: [], guidance: [] };
  const shown = {
    warnings: holder ? blocks.blocks<InnerStep>(partsOf({ ...none, alerts: holder.alerts }), () => undefined) : [],
    about: holder ? blocks.blocks<InnerStep>(partsOf({ ...none, guidance: holder.guidance }), () => undefined) : [],
    body: blocks.blocks<InnerStep>(parts, inner),
    answers: answersOf({ library, known }, view, step, parts, blocks),
    text: stepWords(step, blocks),
  };
  return {
    kind: 'step',
    id: nameOf(view, step),
    place: placeText(step, placeOf(view, step)),
    lang: sop.lang,
    within: [
      ...(step.sop === view.state.sop ? [] : [part.title]),
      ...(holder?.title ? [known(holder.title)] : []),
      ...context.map(known),
      ...within.map((one) => known(one.step.text)),
    ],
    state: { kind: stateOf(step), text: stateText(step) },
    isNext: isNext(view, step) ? vscode.l10n.t('next') : undefined,
    tags: tagsOf(services, view, step),
    notices: [...noticesOf(services, view, step, now), ...nextQuestions(services, view, step)],
    needs: needsIn(services, view, step),
    ...shown,
    images: blocks.images,
    replies,
    lead: leadButton(services, view, step),
    history: historyOf(view, step, { config, known, now }),
    notes: step.notes.map((note) => ({ text: note.text, by: `${actorName(note)}, ${timeText(note.ts, now)}` })),
    buttons: buttonsFor(view, step, { isOthers, replies }),
    more: moreButtons(view, step, isOthers),
    isReadOnly: view.state.closed !== undefined || !step.onPath,
  };
}

/** Which steps come before and after, by their words. @param step undefined where none is left. */
export function besideOf(services: PageServices, view: CaseView, step: StepView | undefined): Beside {
  const { previous, next } = stepsBeside(view, step);
  const known = knownFiller(services, view);
  const text = (one: StepView | undefined) => one && numberedText(one.step, known(one.step.text));
  return { previous: text(previous), next: text(next) };
}

function stateOf({ onPath, isInserted, state }: StepView): ShownStep['state']['kind'] {
  if (!onPath) return 'left';
  return isInserted ? 'inserted' : state;
}

function stepWords({ step }: StepView, blocks: PageBlocks): Rich {
  if (step.text === '') return plainRich(vscode.l10n.t('(step without text)'));
  const numbered = numberedText(step);
  const number = numbered.slice(0, numbered.length - step.text.length);
  return [...plainRich(number), ...blocks.words(step.range.start, step.text)];
}

function innerStep(holder: StepView, id: string, known: (text: string) => string): InnerStep | undefined {
  const inner = holder.steps.find(({ step }) => step.id === id);
  return (
    inner && {
      kind: 'step',
      key: inner.key,
      text: numberedText(inner.step, known(inner.step.text)),
      state: stateText(inner),
    }
  );
}

/** What an open step asks for; of one that is done nobody asks any more. */
function needsIn(services: PageServices, view: CaseView, step: StepView): Need[] {
  if (step.state !== 'open' || !step.onPath || view.state.closed) return [];
  const { root } = view.state.location;
  const { library } = services;
  const { values } = ticketOf(services, view);
  const { text, replies } = needsOf(step.step, partOf(view, step).sop, library.config(root).constants);
  return [...text, ...replies].map((variable) => {
    const [value] = factIn(values, variable);
    return {
      variable,
      label: factLabel(library, root, variable),
      value: value === undefined ? undefined : valueText(library, root, variable, value),
    };
  });
}

function noticesOf({ library, loader }: PageServices, view: CaseView, step: StepView, now: number): Notice[] {
  const { closed } = view.state;
  const { part } = partOf(view, step);
  // While the library is being read, it may yet appear.
  const isGone = !loader.progress.loading && currentSop(part, library) === undefined;
  return [
    ...(closed
      ? [
          {
            kind: 'info' as const,
            text: closedText(closed, now),
            button: { deed: 'reopen' as const, label: vscode.l10n.t('Reopen') },
          },
        ]
      : []),
    ...(isGone
      ? [
          {
            kind: 'warning' as const,
            text: vscode.l10n.t(
              '“{0}” is no longer in the library; the case continues with the text it started with.',
              part.title,
            ),
          },
        ]
      : []),
    ...(step.isInserted
      ? [
          {
            kind: 'info' as const,
            text: vscode.l10n.t('Its reply stands in the draft: fill it in, then copy it. That ticks the step.'),
          },
        ]
      : []),
  ];
}
