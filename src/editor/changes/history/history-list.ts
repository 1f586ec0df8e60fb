import * as vscode from 'vscode';
import { reasonOf } from '../../../core/attempt';
import { byVersion } from '../../../core/lifecycle/history/entry';
import type { HistoryEntry } from '../../../core/lifecycle/history/entry';
import type { Pair } from '../../../core/lifecycle/history/pairs';
import { keepOrder } from '../../shared/quick-pick-order';
import { shown, shownRow } from '../../shared/shown';
import { entryLine, whoText, whyText } from './history-words';

/** So many more changes are shown each time, of so many that are looked at. */
const page = 20;
const mostLooked = 200;
/** Rows are shown again after so many have come: the first ones at once. */
const together = 4;

interface Row extends vscode.QuickPickItem {
  readonly entry?: HistoryEntry;
  readonly isOlder?: boolean;
}

/** What somebody chose in a history: an entry, and whether to see its texts beside each other or its text at once. */
export interface Chosen {
  readonly entry: HistoryEntry;
  readonly deed: 'tell' | 'compare' | 'text';
}

interface Parts {
  readonly title: string;
  /** The changes, the newest first. */
  readonly pairs: AsyncGenerator<Pair>;
  /** What is told of a change; undefined when it is of no interest here. */
  readonly entryOf: (pair: Pair) => HistoryEntry | undefined;
  /** Whether no older change can be of interest. */
  readonly isAtEnd: () => boolean;
  readonly roleName: (role: string) => string;
  /** Ends looking through the repository. */
  readonly stop: () => void;
  readonly now: () => number;
}

/** A history as a list to choose from. It is read as far as people look. */
export class HistoryList {
  readonly #parts: Parts;
  readonly #entries: HistoryEntry[] = [];
  /** Rows stay the same ones, so that the one that somebody is at stays so. */
  readonly #rows = new WeakMap<HistoryEntry, Row>();
  readonly #compare: vscode.QuickInputButton;
  readonly #text: vscode.QuickInputButton;
  #isRead = false;
  #failure: string | undefined;
  #reading: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    const icon = (name: string) => new vscode.ThemeIcon(name);
    this.#compare = { iconPath: icon('diff'), tooltip: vscode.l10n.t('Compare with the Text Before') };
    this.#text = { iconPath: icon('go-to-file'), tooltip: vscode.l10n.t('Show This Text') };
  }

  /** What was read so far, the newest first. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** Lets people choose an entry. @returns undefined when they cancel; nothing more is read then. */
  pick(): Promise<Chosen | undefined> {
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = shown(this.#parts.title);
    pick.placeholder = vscode.l10n.t('Who changed what, and why: the newest first. Choose one to see all of it.');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    keepOrder(pick);
    return new Promise<Chosen | undefined>((resolve) => {
      let isOpen = true;
      const choose = (chosen: Chosen | undefined) => {
        resolve(chosen);
        pick.hide();
      };
      const read = () => {
        pick.busy = true;
        void this.#read(
          () => isOpen,
          () => this.#show(pick),
        ).then(() => {
          if (!isOpen) return;
          pick.busy = false;
          this.#show(pick);
        });
      };
      pick.onDidAccept(() => {
        const [row] = pick.activeItems;
        if (row?.isOlder) read();
        else if (row?.entry) choose({ entry: row.entry, deed: 'tell' });
      });
      pick.onDidTriggerItemButton(({ button, item: { entry } }) => {
        if (entry) choose({ entry, deed: button === this.#compare ? 'compare' : 'text' });
      });
      pick.onDidHide(() => {
        isOpen = false;
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
      this.#show(pick);
      if (this.#entries.length === 0) read();
    }).then((chosen) => {
      if (chosen === undefined) this.#parts.stop();
      return chosen;
    });
  }

  #show(pick: vscode.QuickPick<Row>): void {
    const [active] = pick.activeItems;
    pick.keepScrollPosition = true;
    pick.items = [...this.#shown(), ...this.#end(pick.busy)];
    if (active && pick.items.includes(active)) pick.activeItems = [active];
  }

  /** The rows, below the versions that they ended in where any is written. */
  #shown(): Row[] {
    const open = this.#entries.filter(({ revision }) => !revision);
    const groups = byVersion(this.#entries);
    const isNumbered = groups.some(({ version }) => version !== undefined);
    return [
      ...open.map((entry) => this.#rowOf(entry)),
      ...groups.flatMap(({ version, entries }) => {
        const label = version === undefined ? vscode.l10n.t('no version') : vscode.l10n.t('version {0}', version);
        const head: Row = { label, kind: vscode.QuickPickItemKind.Separator };
        return [...(isNumbered ? [head] : []), ...entries.map((entry) => this.#rowOf(entry))];
      }),
    ];
  }

  /** What stands below the rows. */
  #end(isBusy: boolean): Row[] {
    if (this.#failure !== undefined)
      return [
        {
          label: vscode.l10n.t('Older changes cannot be read'),
          detail: this.#failure,
          iconPath: new vscode.ThemeIcon('warning'),
          alwaysShow: true,
        },
      ];
    if (isBusy || this.#isRead)
      return this.#entries.length === 0 && !isBusy
        ? [{ label: vscode.l10n.t('Git knows of no change of it'), iconPath: new vscode.ThemeIcon('info') }]
        : [];
    const older = vscode.l10n.t('Show Older Changes');
    return [{ label: older, iconPath: new vscode.ThemeIcon('history'), alwaysShow: true, isOlder: true }];
  }

  /** Reads a page more; once at a time. */
  async #read(isOpen: () => boolean, show: () => void): Promise<void> {
    await this.#reading;
    this.#reading = this.#readPage(isOpen, show).catch((error: unknown) => {
      this.#failure = reasonOf(error);
    });
    await this.#reading;
  }

  async #readPage(isOpen: () => boolean, show: () => void): Promise<void> {
    const { pairs, entryOf, isAtEnd } = this.#parts;
    let found = 0;
    for (let looked = 0; looked < mostLooked && found < page && !this.#isRead; looked++) {
      const next = await pairs.next();
      const entry = next.done === true ? undefined : entryOf(next.value);
      if (entry) {
        this.#entries.push(entry);
        found++;
      }
      this.#isRead = next.done === true || isAtEnd();
      if (!isOpen()) return;
      if (entry && (this.#entries.length <= together || found % together === 0)) show();
    }
  }

  #rowOf(entry: HistoryEntry): Row {
    const known = this.#rows.get(entry);
    if (known) return known;
    const { roleName, now } = this.#parts;
    const row: Row = {
      ...shownRow({ label: whyText(entry), description: whoText(entry, now()), detail: entryLine(entry, roleName) }),
      iconPath: new vscode.ThemeIcon(iconOf(entry)),
      buttons: [
        ...(entry.became === 'new' || entry.became === 'oldest' ? [] : [this.#compare]),
        ...(entry.became === 'gone' ? [] : [this.#text]),
      ],
      entry,
    };
    this.#rows.set(entry, row);
    return row;
  }
}

function iconOf({ revision, became }: HistoryEntry): string {
  if (!revision) return 'edit';
  const icons: Partial<Record<typeof became, string>> = {
    new: 'diff-added',
    gone: 'diff-removed',
    merged: 'git-merge',
  };
  return icons[became] ?? 'git-commit';
}
