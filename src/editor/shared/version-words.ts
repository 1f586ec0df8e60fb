import * as vscode from 'vscode';

/** A version as people read it. */
export function versionText(version: string | undefined): string {
  return version ?? vscode.l10n.t('no version');
}

interface WithVersion {
  readonly version: string | undefined;
}

/** From which version to which; `now` is undefined when the SOP is gone. */
export function versionsText({
  part,
  now,
}: {
  readonly part: WithVersion;
  readonly now: WithVersion | undefined;
}): string {
  if (now && now.version === part.version)
    return part.version === undefined ? '' : vscode.l10n.t('still {0}', part.version);
  return now ? `${versionText(part.version)} → ${versionText(now.version)}` : versionText(part.version);
}
