/** The other side of `Program.ask`: runs `fn` for each task the bench sends, one after the other, and says we are ready. */
export function takeTasks(fn) {
  process.on('message', async (task) => {
    try {
      process.send({ answer: await fn(task) });
    } catch (error) {
      process.send({ fault: error.stack ?? String(error) });
    }
  });
  process.stdout.write('{"ready":true}\n');
}
