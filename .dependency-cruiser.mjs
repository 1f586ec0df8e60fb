// Which part of the source may import which; `npm run lint` enforces it. Type imports count like all others.

/** The folders that all views build on, lowest first. */
const ground = ['shared', 'library', 'services', 'pickers'];

/** Each of these folders may import only those below it. */
const floors = ground.map((floor, at) => ({
  name: `editor-${floor}-knows-what-is-below`,
  comment: `src/editor/${floor} stands below: of the editor it knows only ${[...ground.slice(0, at), 'itself'].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/editor/${floor}/` },
  to: { path: '^src/editor/', pathNot: `^src/editor/(${ground.slice(0, at + 1).join('|')})/` },
}));

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one thing, or want a third that both stand on.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-sees-no-host',
      comment:
        'The core runs in both extension hosts, the command line and tests: what it needs of a host is a port in src/core/ports.ts.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^(src/(editor|hosts|pages)/|vscode$|node_modules/@types/(node|vscode)/)' },
    },
    {
      name: 'core-sees-no-node',
      comment: 'The core also runs in a browser: declare a port in src/core/ports.ts.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lint-knows-no-case',
      comment: 'What is written is judged without any case: what both need is in src/core/ticket or src/core/liquid.',
      severity: 'error',
      from: { path: '^src/core/lint/' },
      to: { path: '^src/core/case/' },
    },
    {
      name: 'liquid-stands-below',
      comment: 'Liquid is filled in and worked out from what is known of a ticket, whoever asks.',
      severity: 'error',
      from: { path: '^src/core/liquid/' },
      to: { path: '^src/core/', pathNot: '^src/core/(liquid|ticket|text)/' },
    },
    {
      name: 'ticket-stands-below',
      comment: 'What is known of a ticket means the same to all who ask: it knows none of them.',
      severity: 'error',
      from: { path: '^src/core/ticket/' },
      to: { path: '^src/core/', pathNot: '^src/core/(ticket|text|language)/' },
    },
    {
      name: 'pages-see-the-core-alone',
      comment: 'A page runs in a webview: it shows what it is sent. What pages share is in src/pages/shared.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/(editor|hosts|pages)/', pathNot: '^src/pages/($1|shared)/' },
    },
    {
      name: 'editor-sees-no-node',
      comment: 'The editor side also runs in a browser: take it from the host.',
      severity: 'error',
      from: { path: '^src/editor/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'editor-sees-no-host',
      comment: 'Hosts build the editor side, not the other way round.',
      severity: 'error',
      from: { path: '^src/(editor|pages)/' },
      to: { path: '^src/hosts/' },
    },
    {
      name: 'command-line-sees-no-editor',
      comment: 'The command line runs without VS Code.',
      severity: 'error',
      from: { path: '^src/hosts/cli' },
      to: { path: '^(src/editor/|vscode$)' },
    },
    ...floors,
    {
      name: 'views-know-no-view',
      comment:
        'Views call each other through commands: what they share belongs to the ground of src/editor or to the core.',
      severity: 'error',
      from: { path: '^src/editor/([^/]+)/', pathNot: `^src/editor/(${ground.join('|')})/` },
      to: { path: '^src/editor/[^/]+/', pathNot: `^src/editor/($1|${ground.join('|')})/` },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Count type imports too: whoever uses a type depends on its file.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { mainFields: ['module', 'main', 'types'] },
  },
};
