// Preloaded into every child process we start: when the parent goes away, whatever the reason, the message
// channel closes and the child ends too. Without it a killed `npm start` would leave Azurite holding its port.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 4000).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening alone would keep a child alive that has closed everything else.
process.channel?.unref();
