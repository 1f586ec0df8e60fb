import * as vscode from 'vscode';
import { resolvePath } from '../../core/library/path';
import type { Library } from '../../core/library/library';
import type { LinkTarget, Sop } from '../../core/sop/model';

/** Where a link leads that may be followed. */
type Followed =
  | { readonly kind: 'sop'; readonly sop: Sop; readonly anchor: string | undefined }
  | { readonly kind: 'web'; readonly uri: vscode.Uri };

/**
 * Where a link in an SOP leads: to an SOP of its library, or to the web by the person's own browser or mail program. Nothing
 * else is opened from a page.
 * @returns what says to the person why it is not followed, where it is not.
 */
export function followed(
  library: Library,
  from: Pick<Sop, 'title' | 'location'>,
  target: LinkTarget,
): Followed | string {
  switch (target.kind) {
    case 'section':
      return vscode.l10n.t('“{0}” has no section “{1}”. Tell its author.', from.title, target.anchor);
    case 'external': {
      const scheme = /^(https?|mailto):/i.exec(target.href)?.[1];
      if (scheme === undefined)
        return vscode.l10n.t('“{0}” is not opened: links may lead to web pages, mail addresses and SOPs.', target.href);
      return { kind: 'web', uri: vscode.Uri.parse(target.href, true) };
    }
    case 'file': {
      const { root, path } = from.location;
      const resolved = resolvePath(path, target.path);
      if (resolved === undefined)
        return vscode.l10n.t('“{0}” is not opened: it leads out of the library.', target.path);
      const sop = library.atPath(root, resolved);
      if (sop) return { kind: 'sop', sop, anchor: target.anchor };
      return library.holds(root, resolved) === true
        ? vscode.l10n.t('“{0}” is not opened: it is no SOP. Open it from the Explorer.', resolved)
        : vscode.l10n.t('There is no SOP at {0}. Tell the author of “{1}”.', resolved, from.title);
    }
  }
}
