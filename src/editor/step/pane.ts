import * as vscode from 'vscode';
import { nextStep } from '../../core/case/model/next-step';
import { stepRead, stepsBeside } from '../../core/case/model/reading';
import type { SelectedRow } from '../../core/case/model/reading';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import { replyHtml } from '../../core/reply/html';
import type { StepPage, ToHost, ToPage, Wanted } from '../../pages/step/messages';
import type { Services } from '../services/services';
import type { StepArgument } from '../shared/case-arguments';
import { commands, run, tellError, views } from '../shared/commands';
import { pageHtml, pageOptions } from '../shared/page-html';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { leadButton } from './answers';
import { answer, doDeed, enter, follow } from './deeds';
import { failed, noCase, nothingUp } from './instead';
import { besideOf, shownStep } from './page';
import { argumentOf } from './replies';
import { pageWords } from './words';

/** Milliseconds between two looks at what a draft says: it is read while somebody writes in it. */
const span = 400;

interface Shown {
  readonly view: CaseView;
  readonly step: StepView | undefined;
}

/**
 * The page of the selected step. It is sent anew only when it says something else, and nothing is done while nobody sees it.
 * All that is done with the step goes through the commands that the checklist uses.
 */
export class StepPane extends vscode.Disposable {
  readonly #view: vscode.WebviewView;
  readonly #services: Services;
  readonly #subscriptions: { dispose(): unknown }[] = [];
  /** The texts of replies that were chosen instead of those that the draft wants, for the step that is shown. */
  #chosen = new Map<string, { readonly lang: string | undefined; readonly channel: string | undefined }>();
  #shown: Shown | undefined;
  #page: StepPage | undefined;
  #sent = '';
  #roots: string | undefined;
  /** The step that was selected, or had become so, while it was up: once it is done, what is up then is shown. */
  #wasUp: string | undefined;
  #isBusy = false;
  #isGone = false;

  constructor(view: vscode.WebviewView, services: Services) {
    super(() => {
      this.#isGone = true;
      for (const one of this.#subscriptions) one.dispose();
    });
    this.#view = view;
    this.#services = services;
    const { active, selected, readings, draftCases, drafts, library, loader, clocks } = services;
    const soon = new Throttle(() => this.update(), 50);
    const now = () => soon.ask();
    const later = new Throttle(() => this.update(), span);
    const draftChanged = () => later.ask();
    this.#subscriptions.push(
      soon,
      later,
      active.onDidChange(now),
      selected.onDidChange(() => {
        // Where rows have gone, VS Code says that nothing is selected: nobody has chosen that.
        if (selected.row) this.#wasUp = undefined;
        soon.ask();
      }),
      clocks.onDidChange(now),
      readings.onDidChange(draftChanged),
      draftCases.onDidChange(draftChanged),
      drafts.onDidChange(draftChanged),
      library.onDidChange(draftChanged),
      loader.onDidProgress(({ loading }) => {
        if (!loading) later.ask();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (view.visible && drafts.isDraft(document)) later.ask();
      }),
      vscode.workspace.onDidCloseTextDocument(draftChanged),
      // Of several drafts of a case, the one that is written in counts.
      vscode.window.onDidChangeActiveTextEditor(draftChanged),
      onDidChangeSetting(['agent.name', 'agent.member', 'agent.signature', 'replies.language'], now),
      view.onDidChangeVisibility(now),
      view.webview.onDidReceiveMessage((message: ToHost) => this.receive(message)),
    );
    this.#allowPictures();
    view.webview.html = pageHtml(view.webview, services.context.extensionUri, {
      script: 'step',
      styles: ['content', 'step'],
      title: vscode.l10n.t('Step'),
      loading: vscode.l10n.t('Loading…'),
      hasImages: true,
    });
  }

  /** What is shown; undefined before the page was there. */
  get page(): StepPage | undefined {
    return this.#page;
  }

  /** Shows what is to be seen now, if that is something else than before. */
  update(): void {
    // A view that is gone may not even be asked: something may still have been going on for it.
    if (this.#isGone || !this.#view.visible) return;
    this.#allowPictures();
    this.#page = this.#make();
    const text = JSON.stringify(this.#page);
    if (text === this.#sent) return;
    this.#sent = text;
    void this.#post({ type: 'show', page: this.#page });
  }

  /** Handles what the page asks for. It may do only what is listed here, and only with what it shows. */
  async receive(message: ToHost): Promise<void> {
    try {
      switch (message.type) {
        case 'ready':
          this.#sent = '';
          await this.#services.readings.ready();
          this.update();
          break;
        case 'go':
          await this.#go(message.where);
          break;
        case 'wanted':
          if (message.id === this.#page?.shown.id) await this.#wanted(message.wanted);
          break;
      }
    } catch (error) {
      void tellError(this.#services.log, views.step, error);
    }
  }

  /** What only shows something goes on while something is being asked. */
  async #wanted(wanted: Wanted): Promise<void> {
    switch (wanted.type) {
      case 'text':
        this.#choose(wanted.reply, wanted.at);
        // Sent even where it is the same: the page may already show what was chosen.
        this.#sent = '';
        this.update();
        break;
      case 'follow':
        if (this.#shown?.step) await follow(this.#services, this.#shown.view, this.#shown.step, wanted.target);
        break;
      case 'inner': {
        const { view } = this.#shown ?? {};
        if (view && stepsInView(view).some(({ key }) => key === wanted.key)) await this.#select(view, wanted.key);
        break;
      }
      default:
        await this.#oneAtATime(() => this.#do(wanted));
    }
  }

  /** A second click while something is being asked is none. */
  async #oneAtATime(task: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await task().finally(() => (this.#isBusy = false));
    this.update();
  }

  #make(): StepPage {
    const words = pageWords();
    const nothingBeside = { previous: undefined, next: undefined };
    try {
      const { active, clock } = this.#services;
      const { view } = active;
      if (!view) return { shown: noCase(), beside: nothingBeside, words };
      const step = this.#stepOf(view);
      if (this.#shown?.step?.key !== step?.key || this.#shown?.view.state.id !== view.state.id) this.#chosen.clear();
      this.#shown = { view, step };
      const shown = step
        ? shownStep(this.#services, view, step, this.#chosen, this.#view.webview)
        : nothingUp(view, clock.now());
      return { shown, beside: besideOf(this.#services, view, step), words };
    } catch (error) {
      this.#shown = undefined;
      this.#services.log.error(`The step cannot be shown: ${String(error)}`);
      return { shown: failed(error), beside: nothingBeside, words };
    }
  }

  #stepOf(view: CaseView): StepView | undefined {
    const up = view.state.closed ? undefined : nextStep(view);
    const isOver = this.#wasUp !== undefined && this.#wasUp !== up?.key;
    const last = stepsInView(view).find(({ key }) => key === this.#shown?.step?.key);
    // Its answer leads to another SOP, which has not been followed, or is to be read.
    if (
      isOver &&
      last?.onPath &&
      this.#shown?.view.state.id === view.state.id &&
      leadButton(this.#services, view, last)
    )
      return last;
    const read = isOver ? up : stepRead(view, selectedRow(this.#services, view));
    if (!isOver) this.#wasUp = read && read.key === up?.key ? read.key : undefined;
    // Whoever selects nothing in a closed case is told that it is closed.
    return view.state.closed && !selectedRow(this.#services, view) ? undefined : read;
  }

  async #go(where: 'previous' | 'next'): Promise<void> {
    if (!this.#shown) return;
    const { view, step } = this.#shown;
    const to = stepsBeside(view, step)[where];
    if (to) await this.#select(view, to.key);
  }

  /** Shows a step, also in the list. */
  async #select(view: CaseView, key: string): Promise<void> {
    const argument: StepArgument = { kind: 'step', caseId: view.state.id, step: { key } };
    await run(commands.selectRow, argument, { elsewhere: true });
    this.update();
  }

  async #do(wanted: Exclude<Wanted, { readonly type: 'text' | 'follow' | 'inner' }>): Promise<void> {
    if (wanted.type === 'deed' && wanted.deed === 'retry') return;
    if (wanted.type === 'deed' && wanted.deed !== 'insert') {
      await doDeed(this.#services, wanted.deed, this.#shown);
      return;
    }
    if (!this.#shown?.step) return;
    const { view, step } = this.#shown;
    switch (wanted.type) {
      case 'answer':
        await answer(view, step, wanted.answer);
        break;
      case 'need':
        await enter(view, wanted.variable);
        break;
      default:
        await this.#use(wanted.type === 'copy' ? 'copy' : 'insert', 'reply' in wanted ? wanted.reply : undefined);
    }
  }

  #choose(id: string, at: number): void {
    const text = this.#replyNamed(id)?.texts[at];
    if (text) this.#chosen.set(id, { lang: text.lang, channel: text.channel });
  }

  async #use(how: 'insert' | 'copy', id: string | undefined): Promise<void> {
    const reply = this.#replyNamed(id);
    if (!reply || !this.#shown?.step) return;
    const { view, step } = this.#shown;
    const argument = argumentOf(view, step, reply);
    const done = await run(how === 'copy' ? commands.copyReply : commands.insertReply, argument);
    if (how === 'copy' && typeof done === 'string')
      await this.#post({ type: 'copied', text: done, html: replyHtml(done) });
  }

  /** @param id undefined for the only one. */
  #replyNamed(id: string | undefined) {
    const shown = this.#page?.shown;
    const replies = shown?.kind === 'step' ? shown.replies : [];
    return id === undefined ? replies[0] : replies.find(({ argument }) => argument.reply === id);
  }

  /** Pictures come from the folders of the libraries. */
  #allowPictures(): void {
    const roots = [...this.#services.library.roots];
    const all = roots.join('\n');
    // The page is loaded anew for it.
    if (all === this.#roots) return;
    this.#roots = all;
    this.#view.webview.options = pageOptions(this.#services.context.extensionUri, roots);
  }

  async #post(message: ToPage): Promise<void> {
    if (!this.#isGone) await this.#view.webview.postMessage(message);
  }
}

/** What is selected in the checklist of a case. */
function selectedRow({ selected }: Pick<Services, 'selected'>, { state }: CaseView): SelectedRow | undefined {
  const { row } = selected;
  if (row?.caseId !== state.id) return undefined;
  return row.kind === 'section' ? { sop: row.sop, anchor: row.section.section.anchor } : { step: row.step.key };
}
