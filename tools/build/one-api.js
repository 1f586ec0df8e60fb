/**
 * Gives all modules one view of VS Code's API. What is external would be copied by each file that imports it, name by name:
 * a hundred times some hundred names, before anything starts.
 */
const oneApi = {
  name: 'one-api',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'one-api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'one-api' },
    );
    build.onLoad({ filter: /.*/, namespace: 'one-api' }, () => ({ contents: "export * from 'vscode';", loader: 'js' }));
  },
};

module.exports = { oneApi };
