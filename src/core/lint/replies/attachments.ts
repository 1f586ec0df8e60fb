import { attachmentsOf } from '../../reply/attachments';
import type { Link } from '../../sop/model';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.attachment-refused',
  severity: 'warning',
  message:
    'Mail services refuse files such as “{0}”, so the reply would not arrive with it. Attach a PDF or a picture, or link to it on the web.',
};

/** How many are told of one SOP. */
const most = 100;

/** What Gmail and Outlook refuse as attachments, because it can be run (Google, “File types blocked in Gmail”; Microsoft, “Blocked attachments in Outlook”). */
const refused =
  /\.(?:ade|adp|apk|appx|bat|cab|chm|cmd|cpl|dll|dmg|exe|hta|ins|iso|isp|jar|js|jse|lib|lnk|mde|msc|msi|msp|mst|nsh|pif|ps1|reg|scr|sct|sys|vb|vbe|vbs|vxd|wsc|wsf|wsh)(?:[?#].*)?$/i;

/** Files that go out with a reply arrive. */
export const replyAttachments: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    const isRefused = ({ target }: Link) => target.kind === 'file' && refused.test(target.path);
    if (!sop.fileLinks.some(isRefused)) return;
    const attached = new Set(sop.replies.flatMap((reply) => attachmentsOf(sop, reply).map(({ path }) => nameOf(path))));
    let told = 0;
    for (const link of sop.fileLinks.filter(isRefused)) {
      const name = link.target.kind === 'file' ? nameOf(link.target.path) : '';
      if (!attached.has(name)) continue;
      if (told++ >= most) return;
      yield found(kind, link.range, [name]);
    }
  },
};

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
