// Takes the place of the compiled module @vscode/native-watchdog: ends the extension host when the server is gone.
exports.start = (serverPid) => {
  setInterval(() => {
    try {
      process.kill(serverPid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') process.exit(87);
    }
  }, 1000).unref();
};
