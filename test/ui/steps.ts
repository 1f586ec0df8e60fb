import type { FrameLocator } from 'playwright-core';
import { until } from '../editor/support/until';
import type { TreeRow } from './support/tree-view';
import type { Workbench } from './support/workbench';

/** Waits until the extension has read the library and the cases. */
export async function whenReady(workbench: Workbench): Promise<void> {
  await workbench.inHost(async (vscode) => {
    const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as { ready: Promise<void> };
    await api.ready;
  });
}

/** Shows our container with both views. */
export async function showViews(workbench: Workbench): Promise<void> {
  await workbench.execute('workbench.view.extension.sopGuide');
  await workbench.page
    .locator('.pane-header .title')
    .getByText(/^(Checklist|Lista|Llista)/)
    .waitFor();
}

/** The page of the step below the checklist. */
export function stepPage({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready[src*="purpose=webviewView"]').frameLocator('#active-frame');
}

/** The page of a webview among the editors. */
export function editorPage({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready:not([src*="purpose=webviewView"])').frameLocator('#active-frame');
}

/** Makes the side bar wider by some pixels. */
export async function widenSideBar(workbench: Workbench, by: number): Promise<void> {
  const box = await workbench.page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no side bar.');
  const { mouse } = workbench.page;
  const edge = box.x + box.width + 2;
  await mouse.move(edge, 400);
  await mouse.down();
  await mouse.move(edge + by, 400, { steps: 4 });
  await mouse.up();
}

/** Gives a view of the side bar more room, at the cost of the one above it, by some pixels. */
export async function raiseView(workbench: Workbench, title: string, by: number): Promise<void> {
  const header = workbench.page
    .locator('.pane-header')
    .filter({ has: workbench.page.locator('.title').getByText(title, { exact: true }) });
  const box = await header.boundingBox();
  if (!box) throw new Error(`There is no view “${title}”.`);
  const { mouse } = workbench.page;
  await mouse.move(box.x + 200, box.y);
  await mouse.down();
  await mouse.move(box.x + 200, box.y - by, { steps: 4 });
  await mouse.up();
}

/** Collapses a view of the side bar, so that the other one has its room. */
export async function foldView(workbench: Workbench, title: string): Promise<void> {
  await workbench.page
    .locator('.pane-header')
    .filter({ has: workbench.page.locator('.title').getByText(title, { exact: true }) })
    .click();
}

/** Fills in every gap that a reply left open in the current draft, with the library's example where it has one. */
export async function fillGaps(workbench: Workbench): Promise<void> {
  await workbench.inHost(async (vscode) => {
    interface Variable {
      readonly label: Readonly<Record<string, string>>;
      readonly example: string | undefined;
    }
    const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
      library: { roots: Iterable<string>; config(root: string): { variables: ReadonlyMap<string, Variable> } };
    };
    const variables = [...api.library.roots].flatMap((root) => [...api.library.config(root).variables.values()]);
    const exampleFor = (gap: string) =>
      variables.find(({ label }) => Object.values(label).includes(gap.slice(1, -1)))?.example ?? 'lo acordado';
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error('There is no draft.');
    const { document } = editor;
    await editor.edit((edit) => {
      for (const { index, 0: gap } of document.getText().matchAll(/\[[^\]\n]+\]/g))
        edit.replace(
          new vscode.Range(document.positionAt(index), document.positionAt(index + gap.length)),
          exampleFor(gap),
        );
    });
  });
}

/** Ticks a step of the checklist and waits until the case has it. */
export async function tick(workbench: Workbench, label: string): Promise<void> {
  const list = workbench.tree('Checklist');
  await list.toggle(label);
  // The tooltip of the box would cover the next row.
  await workbench.page.mouse.move(700, 500);
  await isTicked(workbench, label);
}

/** Waits until a step of the checklist is ticked and the view has come to rest. */
export async function isTicked(workbench: Workbench, label: string): Promise<void> {
  await until(`“${label}” is ticked`, async () => {
    const isKept = await workbench.inHost(async (vscode, text) => {
      interface Step {
        readonly step: { readonly text: string };
        readonly state: string;
        readonly steps: readonly Step[];
        readonly parts: readonly { readonly sections: readonly { readonly steps: readonly Step[] }[] }[];
      }
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        cases: { cases: { sections: { steps: Step[] }[] }[] };
      };
      const isDone = (steps: readonly Step[]): boolean =>
        steps.some(
          (one) =>
            (one.step.text === text && one.state === 'done') ||
            isDone(one.steps) ||
            one.parts.some((part) => part.sections.some((section) => isDone(section.steps))),
        );
      return api.cases.cases[0]?.sections.some((section) => isDone(section.steps));
    }, label);
    return isKept && (await workbench.tree('Checklist').rows()).find((row) => row.label === label)?.isChecked;
  });
}

/** Opens the search by its key; presses it again where it went to something that was just closing. */
export async function openSearch(workbench: Workbench): Promise<void> {
  const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
  await until(
    'the search is open',
    async () => {
      await workbench.press('Control+Alt+s');
      return input.waitFor({ state: 'visible', timeout: 3000 }).then(
        () => true,
        () => false,
      );
    },
    30_000,
  );
}

/** Waits until the checklist is drawn as its case is: a click on a row that is drawn anew is lost. */
export async function whenDrawn(workbench: Workbench, title = 'Checklist'): Promise<void> {
  const list = workbench.tree(title);
  await until('the rows of the case are shown', async () => {
    const [drawn, wanted] = [await list.rows(), await rowsOfCase(workbench)];
    const looks = drawn.map(lookOf);
    return looks.length > 0 && looks.every((look, at) => look === wanted[at]);
  });
}

/** Waits until a row of the checklist is drawn as it is: a click on one that is drawn anew is lost. */
export async function whenRowDrawn(workbench: Workbench, label: string): Promise<void> {
  await until(`“${label}” is drawn`, async () => {
    const row = (await workbench.tree('Checklist').rows()).find((one) => one.label === label);
    return row && (await rowsOfCase(workbench)).includes(lookOf(row));
  });
}

function lookOf({ label, description, isChecked }: TreeRow): string {
  return JSON.stringify([label, description, isChecked ?? null]);
}

/** What the rows of the checklist should look like, top to bottom, those below folded ones left out. */
function rowsOfCase(workbench: Workbench): Promise<string[]> {
  return workbench.inHost(async (vscode) => {
    interface Checklist {
      getChildren(node?: never): never[];
      getTreeItem(node: never): {
        label: string;
        description?: string;
        checkboxState?: { state: number };
        collapsibleState: number;
      };
    }
    const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
      views: { checklist: Checklist };
    };
    const { checklist } = api.views;
    const rows = (nodes: readonly never[]): string[] =>
      nodes.flatMap((node) => {
        const item = checklist.getTreeItem(node);
        const isChecked = item.checkboxState === undefined ? null : item.checkboxState.state === 1;
        const isOpen = item.collapsibleState === 2;
        return [
          JSON.stringify([item.label, item.description ?? '', isChecked]),
          ...(isOpen ? rows(checklist.getChildren(node)) : []),
        ];
      });
    return rows(checklist.getChildren());
  });
}
