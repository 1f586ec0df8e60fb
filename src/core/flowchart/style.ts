/**
 * The colours of a flowchart: those of the editor's theme where there is one, else those for paper. What cannot read style
 * sheets finds the latter in the attributes.
 */
export const chartStyle = `
.sop-flow{font-family:var(--vscode-font-family,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif);font-size:13px}
.sop-flow text{fill:var(--vscode-foreground,#1d2327)}
.sop-flow .muted{fill:var(--vscode-descriptionForeground,#51575e)}
.sop-flow .page{fill:var(--vscode-editor-background,#ffffff)}
.sop-flow .card{fill:var(--vscode-editor-background,#ffffff);stroke:var(--vscode-contrastBorder,color-mix(in srgb,var(--vscode-foreground,#3b4650) 50%,transparent))}
.sop-flow .head{fill:var(--vscode-charts-blue,#1b6fb5)}
.sop-flow .question{stroke:var(--vscode-contrastActiveBorder,var(--vscode-charts-yellow,#b35c00))}
.sop-flow .tint{fill:var(--vscode-charts-yellow,#b35c00)}
.sop-flow .rule{stroke:var(--vscode-contrastBorder,color-mix(in srgb,var(--vscode-foreground,#3b4650) 50%,transparent))}
.sop-flow .way{stroke:var(--vscode-foreground,#51575e)}
.sop-flow .tip{fill:var(--vscode-foreground,#51575e)}
.sop-flow .mark{stroke:var(--vscode-foreground,#51575e)}
.sop-flow .next{stroke:var(--vscode-focusBorder,#0a5cad)}
.sop-flow .now{fill:var(--vscode-focusBorder,#0a5cad)}
@media print{.sop-flow{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
