import * as vscode from 'vscode';
import { doneBy } from '../../../core/case/model/done';
import { lastHandover, partOf } from '../../../core/case/model/view';
import type { CaseView, StepView } from '../../../core/case/model/view';
import type { StepRecord } from '../../../core/case/model/state';
import { needsOf } from '../../../core/case/needs';
import type { LibraryConfig } from '../../../core/library/config';
import type { StepArgument } from '../../shared/case-arguments';
import { isQuestion, numberedText } from '../../../core/sop/model';
import { partsOf } from '../../../core/sop/outline';
import { factIn } from '../../../core/ticket/facts';
import { timeText } from '../../shared/case-words';
import { stepTimeText } from '../../shared/clock-words';
import { commands } from '../../shared/commands';
import { factLabel } from '../../shared/fact-words';
import { actorName, isOfOther, membersFor, personName, roleName } from '../../shared/people';
import { filledText } from '../../shared/step-text';
import { minutesText, valueText } from '../../shared/wording';
import { tooltipOf } from '../dimming';
import { rowsOf } from '../parts';
import { isNext, placeOf } from '../../../core/case/model/places';
import { row } from '../row';
import type { ChecklistRow, Row, RowContext, RowKind } from '../row';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

declare module '../row' {
  interface RowData {
    /** A step; a question has its answers as children. */
    step: { readonly step: StepView };
  }
}

export const stepRow: RowKind<Row<'step'>> = {
  id: ({ step }) => `step/${step.key}`,
  item(node, context) {
    const { library, clocks, now } = context;
    const { step: clock } = clocks;
    const argument: StepArgument = node;
    const config = library.config(node.view.state.location.root);
    const { step } = node;
    const isAsked = isQuestion(step.step);
    const text = shownText(node, context) || vscode.l10n.t('(step without text)');
    const needs = step.state === 'open' && step.onPath ? needsIn(node, context) : [];
    const missing = needs.flatMap(({ label, value }) => (value === undefined ? label : []));
    const item = new vscode.TreeItem(numberedText(step.step, text), expansion(node));
    item.description = [
      ...factsOf(node, config, clock?.step === step.key ? stepTimeText(clock) : undefined, now),
      missing.length > 0 ? vscode.l10n.t('missing: {0}', missing.join(', ')) : '',
    ]
      .filter(Boolean)
      .join(' · ');
    item.tooltip = stepTooltip(node, text, needs, context);
    item.contextValue = contextOf(node, config);
    if (step.isTickable && !isAsked && step.onPath) {
      item.checkboxState = {
        state: step.state === 'done' ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
        tooltip:
          step.state === 'done'
            ? vscode.l10n.t('Done. Untick to open the step again.')
            : vscode.l10n.t('Tick when the step is done.'),
        accessibilityInformation: { label: numberedText(step.step, text), role: 'checkbox' },
      };
    } else {
      item.iconPath = iconOf(step, isAsked);
    }
    if (isNext(node.view, step) && !isAsked) item.iconPath = new vscode.ThemeIcon('arrow-right');
    if (step.state === 'skipped') item.iconPath = new vscode.ThemeIcon('debug-step-over');
    // A narrow side bar has no room for the words.
    if (step.isInserted) item.iconPath = new vscode.ThemeIcon('reply');
    item.accessibilityInformation = { label: spoken(node, numberedText(step.step, text), item) };
    item.command = { command: commands.selectRow, title: '', arguments: [argument] };
    return item;
  },
  children: childrenOf,
  isLeftBehind: ({ step }) => !step.onPath,
};

/**
 * What a screen reader says of a step: what it is and where, its text, whether it is done and must be, and what stands beside
 * it and in its tooltip, which begins with the text.
 */
function spoken({ view, step }: Row<'step'>, text: string, { description, tooltip }: vscode.TreeItem): string {
  const more = typeof tooltip === 'string' ? tooltip.split('\n').filter((line) => line !== '' && line !== text) : [];
  const state = step.state === 'done' ? vscode.l10n.t('done') : step.state === 'open' ? vscode.l10n.t('open') : '';
  return [
    `${kindText(step, placeOf(view, step))}: ${text}`,
    step.isTickable && step.onPath ? state : '',
    step.required && step.onPath ? vscode.l10n.t('required') : '',
    step.onPath ? '' : vscode.l10n.t('not on the current path'),
    description,
    ...more,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}

function kindText({ step, isTickable }: StepView, place: ReturnType<typeof placeOf>): string {
  if (isQuestion(step)) return place ? vscode.l10n.t('Question, {0} of {1}', ...place) : vscode.l10n.t('Question');
  if (!isTickable) return vscode.l10n.t('Group of steps');
  return place ? vscode.l10n.t('Step, {0} of {1}', ...place) : vscode.l10n.t('Step');
}

function childrenOf({ view, step }: Row<'step'>): ChecklistRow[] {
  const { sop, steps, onPath, lead } = step;
  const written = rowsOf(partsOf(step.step), { view, sop, steps, onPath, question: step });
  // Where an answer leads is shown below the last of them.
  const led = written.findLastIndex(({ kind }) => kind === 'answer') + 1;
  const others = foldedAnswers(written, view, step);
  return [
    ...(others ? [...written.slice(0, led).filter((one) => !isOther(one)), others] : written.slice(0, led)),
    ...(lead && lead.kind !== 'part' ? [row('lead', view, { step, lead })] : []),
    ...step.parts.map((part) => row('part', view, { step, part })),
    ...written.slice(led),
    ...step.notes.map((note) => row('note', view, { note })),
  ];
}

/** Once a question is answered, the other answers only push what comes next out of sight. */
function foldedAnswers(
  rows: readonly ChecklistRow[],
  view: CaseView,
  step: StepView,
): Row<'other-answers'> | undefined {
  const isAnswered = rows.some((one) => one.kind === 'answer' && one.isTaken);
  const others = isAnswered ? rows.filter(isOther) : [];
  return others.length > 0 ? row('other-answers', view, { step, others }) : undefined;
}

function isOther(one: ChecklistRow): one is Row<'answer'> {
  return one.kind === 'answer' && !one.isTaken;
}

/** Whether something done earlier no longer counts. */
function isLeft({ onPath, state }: Pick<StepView, 'onPath' | 'state'>): boolean {
  return !onPath && state !== 'open';
}

function expansion(node: Row<'step'>): vscode.TreeItemCollapsibleState {
  if (childrenOf(node).length === 0) return None;
  const isOnlyHints =
    node.step.steps.length === 0 &&
    node.step.step.branches.length === 0 &&
    node.step.step.alerts.length === 0 &&
    node.step.step.guidance.every(({ kind }) => kind === 'plain') &&
    node.step.notes.length === 0;
  return isOnlyHints ? Collapsed : Expanded;
}

function iconOf(step: StepView, isAsked: boolean): vscode.ThemeIcon {
  if (!step.onPath) return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  if (step.state === 'done') return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
  return new vscode.ThemeIcon(isAsked ? 'question' : 'list-tree');
}

function answerText(step: StepView): string {
  return step.record?.answer ?? '';
}

/** The text beside a step. A narrow side bar cuts off its end, so what matters most comes first. */
function factsOf(node: Row<'step'>, config: LibraryConfig, time: string | undefined, now: number): string[] {
  const { step } = node;
  if (isLeft(step)) return [vscode.l10n.t('done before, not counted'), answerText(step)];
  const handover = handoverText(node, config, now);
  const other =
    step.step.role && isOfOther(step.step.role.text, config) && isKnownRole(step.step.role.text, config)
      ? vscode.l10n.t('for {0}', roleName(step.step.role.text, config))
      : '';
  const role = step.step.role && !other && !handover ? roleName(step.step.role.text, config) : '';
  const next = isNext(node.view, step) ? vscode.l10n.t('next') : '';
  return [...stateFacts(step), next, answerText(step), handover || other, ...stepFacts(step, role, time)];
}

function isKnownRole(role: string, { roles, team }: LibraryConfig): boolean {
  return roles.has(role) || team.has(role);
}

function stateFacts(step: StepView): string[] {
  if (step.isInserted) return [vscode.l10n.t('inserted, not sent yet')];
  if (step.state !== 'skipped') return [];
  return [step.record?.reason ? vscode.l10n.t('skipped: {0}', step.record.reason) : vscode.l10n.t('skipped')];
}

function handoverText({ view, step }: Row<'step'>, config: LibraryConfig, now: number): string {
  const handover = step.state === 'open' ? lastHandover(view, step) : undefined;
  return handover
    ? vscode.l10n.t('handed over to {0}, {1}', personName(handover.to, config), timeText(handover.ts, now))
    : '';
}

function contextOf({ step, view }: Row<'step'>, config: LibraryConfig): string {
  if (view.state.closed) return 'step.closed';
  const kind = isQuestion(step.step) ? 'question' : step.isTickable ? 'task' : 'group';
  const other = step.step.role && isOfOther(step.step.role.text, config) ? '.other' : '';
  const reply = step.step.replies.length > 0 ? '.reply' : '';
  return `step.${kind}.${step.onPath ? step.state : 'off'}${other}${reply}`;
}

/** Something that a step asks for; undefined while it is not known. */
interface Need {
  readonly label: string;
  readonly value: string | undefined;
}

function needsIn({ view, step }: Row<'step'>, context: RowContext): Need[] {
  const { root } = view.state.location;
  const config = context.library.config(root);
  const { text, replies } = needsOf(step.step, partOf(view, step).sop, config.constants);
  return [...text, ...replies].map((variable) => ({
    label: factLabel(context.library, root, variable),
    value: knownText(variable, root, context),
  }));
}

function shownText({ view, step }: Row<'step'>, context: RowContext): string {
  const { root } = view.state.location;
  return filledText(context.library, root, step.step.text, (variable) => knownText(variable, root, context));
}

function knownText(variable: string, root: string, { library, ticket }: RowContext): string | undefined {
  const [value] = factIn(ticket.values, variable);
  return value === undefined ? undefined : valueText(library, root, variable, value);
}

function stepTooltip(
  { view, step: { key, sop, step, record, state, onPath } }: Row<'step'>,
  text: string,
  needs: readonly Need[],
  { library, now }: RowContext,
): string | vscode.MarkdownString {
  const config = library.config(view.state.location.root);
  const lines = needs.map(({ label, value }) => `${label}: ${value ?? vscode.l10n.t('missing')}`);
  if (step.role)
    lines.push(
      vscode.l10n.t(
        'For {0}',
        [
          ...new Set([roleName(step.role.text, config), ...membersFor(step.role.text, config).map((one) => one.name)]),
        ].join(', '),
      ),
    );
  const handovers = view.state.handovers.filter((one) => one.sop_id === sop && one.step_id === step.id);
  for (const handover of handovers) {
    const { to, ts, reason } = handover;
    const who = `${actorName(doneBy(handover))}, ${timeText(ts, now)}`;
    lines.push([vscode.l10n.t('Handed over to {0}', personName(to, config)), who, reason].filter(Boolean).join(' · '));
  }
  // All answers given, including earlier ones: people may have acted on them.
  const answers = view.state.trail
    .filter((one) => one.step === key)
    .map((one) => `${one.answer} · ${whoDid(one, config)}, ${timeText(one.ts, now)}`);
  const last =
    answers.pop() ??
    (record && state !== 'open' ? `${whoDid(record, config)}, ${timeText(record.ts, now)}` : undefined);
  if (last !== undefined) lines.push(last);
  if (record?.reason) lines.push(record.reason);
  return tooltipOf(text, step.isStruck || isLeft({ onPath, state }), answers, lines);
}

/** Who did a step, and in whose place if it is another role's. */
function whoDid(done: Pick<StepRecord, 'actor' | 'actorKind' | 'insteadOf'>, config: LibraryConfig): string {
  const actor = actorName(done);
  const { insteadOf } = done;
  return insteadOf === undefined ? actor : vscode.l10n.t('{0} in place of {1}', actor, roleName(insteadOf, config));
}

/**
 * What to see of a step at a glance: how long, by whom, whether required. `role` is the role as text, `time` the time
 * left while it is being done.
 */
function stepFacts({ step, required }: StepView, role: string, time?: string): string[] {
  return [
    time ?? (step.minutes === undefined ? '' : minutesText(step.minutes)),
    role,
    step.isStruck ? vscode.l10n.t('struck out') : required ? '' : vscode.l10n.t('optional'),
    step.conduct === 'protocol' ? vscode.l10n.t('protocol') : '',
    step.conduct === 'discretion' ? vscode.l10n.t('discretion') : '',
  ].filter(Boolean);
}
