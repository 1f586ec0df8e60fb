/** Settings by their name, as in a settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/** A calm VS Code in a known look: nothing that asks questions, phones home or advertises itself. */
export const calmSettings: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** What tests want in addition: no animation, no leftovers, room for what is tested. */
export const testSettings: Settings = {
  ...calmSettings,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  // In a browser, VS Code saves by itself a second after the last key: no test could rely on typed text being unsaved.
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.enabled': false,
  // The question whether anything may be counted comes beside any test that searches in vain.
  'sopGuide.feedback.count': 'off',
  // The machine's proxy must not get between the extension host and the test that drives it.
  'http.proxySupport': 'off',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.list.smoothScrolling': false,
};
